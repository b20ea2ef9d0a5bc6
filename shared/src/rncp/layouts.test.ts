import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Certification } from '../certification/index.ts';
import { type Layout, type PrintedFiche, renderFiche } from './fixtures/render-fiche.ts';
import { P1, P2, P3 } from './fixtures/sample-fiche.ts';
import { parseFiche } from './index.ts';

const official = readFileSync(new URL('fixtures/RNCP35698-fiche.txt', import.meta.url), 'utf8');
const LAYOUTS: Layout[] = ['pdf', 'web', 'wrapped'];

function printable({ code, diploma, title, blocks }: Certification): PrintedFiche {
  return {
    code,
    title: `${diploma} - ${title}`,
    blocks: blocks.map((block) => ({
      code: block.code,
      title: block.title,
      competences: block.competences.map(({ text }) => text),
      evaluation: block.evaluation.map(({ rawPathway, raw }) => [rawPathway, raw] as const),
    })),
  };
}

function said(certification: Certification) {
  return certification.blocks.map((block) => ({
    code: block.code,
    title: block.title,
    competences: block.competences.map(({ text }) => text),
    evaluation: block.evaluation.map(({ rawPathway, raw }) => [rawPathway, raw]),
  }));
}

describe('the same fiche in other layouts', () => {
  const reference = parseFiche(official);

  test.each(LAYOUTS)('%s', (layout) => {
    const fiche = printable(reference);
    const again = parseFiche(renderFiche(fiche, { layout, bullet: '- ' }));
    expect(said(again)).toEqual(fiche.blocks);
    const kinds = new Set(again.warnings.map(({ code }) => code));
    expect(
      [...kinds].filter((code) => code.startsWith('cell-') || code.startsWith('attested')),
    ).toEqual([]);
  });

  test.each([
    ['CRLF', official.replaceAll('\n', '\r\n')],
    ['CR', official.replaceAll('\n', '\r')],
    ['byte order mark', `\uFEFF${official}`],
    ['decomposed accents', official.normalize('NFD')],
    ['no-break spaces', official.replaceAll(' :', '\u00A0:').replaceAll(' ;', '\u202F;')],
    ['form feeds', official.replaceAll('\nUne question ?', '\n\fUne question ?')],
    ['page numbers', official.replaceAll('\nUne question ?', '\nUne question ?\n\n3 / 12')],
    ['lower-case headings', lowerHeadings(official)],
  ])('with %s', (_, text) => {
    const again = parseFiche(text);
    expect({ ...again, blocks: withoutRaw(again), warnings: [] }).toEqual({
      ...reference,
      blocks: withoutRaw(reference),
      warnings: [],
    });
  });

  test('typographic apostrophes stay as printed', () => {
    const again = parseFiche(official.replaceAll("'", '’'));
    expect(again.blocks.map((block) => block.competences.length)).toEqual(
      reference.blocks.map((block) => block.competences.length),
    );
    expect(again.blocks[0]?.competences[0]?.text).toBe(
      'S’approprier : rechercher, extraire et organiser l’information',
    );
    expect(again.sectors).toContain('Le métier s’exerce');
  });
});

/** The site prints its headings in ordinary letters and shows them in capitals. */
function lowerHeadings(text: string): string {
  return text.replace(/^[\p{Lu}\s,'()]{8,}$/gmu, (heading) => heading.toLowerCase());
}

function withoutRaw({ blocks }: Certification) {
  return blocks.map((block) => ({ ...block, raw: null }));
}

const VERBS = [
  'Analyser',
  "S'exprimer",
  'Réaliser',
  'Se repérer',
  'Établir',
  'Définir',
  'Conduire',
];
const WORDS =
  'soudure réglage châssis bilan ; maquette (HG) capteur, moteur ; œuvre vérin/pompe mesure : poste compte-rendu flux'.split(
    ' ',
  );
const FORMS = [
  'contrôle en cours de formation (CCF)',
  'ponctuel écrit',
  'ponctuel écrit et pratique',
  'ponctuel pratique et oral',
  'Oral et Pratique',
];

const competence = fc
  .tuple(
    fc.constantFrom(...VERBS),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }),
    fc.nat(999),
  )
  // A number makes each one different; a word at the end keeps the last sign out of question.
  .map(([verb, words, number]) => `${verb} ${words.join(' ')} lot ${number}`);

const form = fc.constantFrom(...FORMS);
const blocks = fc.array(
  fc.record({
    competences: fc.uniqueArray(competence, { minLength: 1, maxLength: 8 }),
    forms: fc.tuple(form, form, form),
    cut: fc.option(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

describe('generated fiches', () => {
  test('say the same when read as when printed', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        blocks,
        fc.constantFrom(...LAYOUTS),
        fc.constantFrom('- ', '-', '· ', '• ', '– '),
        fc.constantFrom('\n', '\r\n'),
        (made, layout, bullet, lineEnd) => {
          const fiche: PrintedFiche = {
            code: 'RNCP123',
            title: 'CAP - Essai',
            blocks: made.map(({ competences, forms }, index) => ({
              code: `RNCP123BC${String(index + 1).padStart(2, '0')}`,
              title: `Unité ${index + 1}`,
              competences,
              evaluation: [P1, P2, P3].map((who, at) => [who, forms[at] ?? ''] as const),
            })),
          };
          const cutAt = (index: number) => {
            const block = made[index];
            if (block?.cut == null) return null;
            const [left, right] = block.cut;
            const words = block.competences.join(' ').split(' ').length;
            return { left: 1 + Math.floor(left * (words - 1)), right: 5 + Math.floor(right * 60) };
          };
          const again = parseFiche(renderFiche(fiche, { layout, bullet, lineEnd, cutAt }));
          expect(said(again)).toEqual(fiche.blocks);
        },
      ),
      { numRuns: 300, seed: 35698 },
    );
  });
});
