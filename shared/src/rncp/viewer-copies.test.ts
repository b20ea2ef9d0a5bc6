import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, certification } from './fixtures/certifications.ts';
import { drawn, onPages } from './fixtures/drawn.ts';
import { judgeBeside, read } from './fixtures/judge.ts';
import { copyOf, printed } from './fixtures/site/index.ts';
import { alternating, type Viewing, viewed } from './fixtures/viewer.ts';
import { FicheParseError, parseFiche } from './index.ts';

const viewing: fc.Arbitrary<Viewing> = fc.record({
  page: fc.integer({ min: 12, max: 60 }),
  widths: fc.tuple(
    fc.integer({ min: 24, max: 60 }),
    fc.integer({ min: 40, max: 75 }),
    fc.integer({ min: 85, max: 115 }),
  ),
});

const whole = parseFiche(
  readFileSync(new URL('fixtures/RNCP35698-fiche.txt', import.meta.url), 'utf8'),
);

/** Fields whose lines the page's width breaks, and only it. */
const FIELDS = [
  'code',
  'title',
  'level',
  'printedStatus',
  'nsf',
  'formacodes',
  'rome',
  'dates',
] as const;

describe('a fiche copied from a PDF viewer, line by line as the eye sees it', () => {
  test('says the same, or doubts which cell a line belongs to', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(certification, viewing, (made, how) => {
        const again = parseFiche(viewed(copyOf(made, printed), how));
        expect(FIELDS.map((field) => again[field])).toEqual(FIELDS.map((field) => made[field]));
        const doubted = again.warnings.some(({ code }) => code === 'cell-split-doubtful');
        expect(blocksOf(doubted ? made : again)).toEqual(blocksOf(made));
      }),
      { numRuns: 60, seed: 2024, endOnFailure: true },
    );
  });

  test.each([30, 47, 64])('gives all blocks of a whole fiche, %i lines to a page', (page) => {
    const text = viewed(copyOf(whole, printed), { page, widths: [28, 75, 110] });
    const again = parseFiche(text);
    expect(again.blocks.map(({ evaluation }) => evaluation)).toEqual(
      whole.blocks.map(({ evaluation }) => evaluation),
    );
    expect(again.blocks.flatMap(({ competences }) => competences.map(({ text }) => text))).toEqual(
      whole.blocks.flatMap(({ competences }) => competences.map(({ text }) => text)),
    );
    expect(again.certifiers).toEqual(whole.certifiers);
  });
  const around = (from: RegExp, to: RegExp, printedLines: readonly string[]) => {
    const lines = copyOf(whole, printed).split('\n');
    const start = lines.findIndex((line) => from.test(line));
    const end = lines.findIndex((line, index) => index > start && to.test(line));
    return parseFiche(lines.toSpliced(start, end - start, ...printedLines).join('\n'));
  };

  test('tells the certifiers of a table whose narrow columns break names and addresses', () => {
    const { certifiers, warnings } = around(/^Nom légal/, /^Résumé de la/i, [
      'Nom légal Siret Nom',
      'commercial',
      'Site',
      'internet',
      'ORGANISME DE FORMATION',
      'DES POSEURS',
      '12345678901234 Les poseurs',
      'https://poseurs.example/',
      'certification',
      'Commission paritaire - - -',
    ]);
    expect(certifiers).toEqual([
      {
        legalName: 'ORGANISME DE FORMATION DES POSEURS',
        siret: '12345678901234',
        tradeName: 'Les poseurs',
        website: 'https://poseurs.example/certification',
      },
      { legalName: 'Commission paritaire', siret: null, tradeName: null, website: null },
    ]);
    expect(warnings.filter(({ path }) => path === 'certifiers')).toEqual([]);
  });

  test('doubts each row of certifiers that shows neither borders nor a SIRET', () => {
    const { certifiers, warnings } = around(/^Nom légal/, /^Résumé de la/i, [
      'Nom légal Siret Nom commercial Site internet',
      'ORGANISME',
      'Les poseurs',
    ]);
    expect(certifiers.map(({ legalName }) => legalName)).toEqual(['ORGANISME', 'Les poseurs']);
    expect(warnings.filter(({ path }) => path === 'certifiers')).toHaveLength(2);
  });

  test('puts labels of routes together, and doubts a cross that lost its column', () => {
    const { accessRoutes, warnings } = around(/^Voie d.accès à la/, /^Liens avec/i, [
      "Voie d'accès à la",
      'certification',
      'Oui Non Composition des jurys',
      'Après un parcours de',
      'formation sous statut',
      "d'élève ou d'étudiant",
      'X',
      'Deux professionnels.',
      'Un formateur.',
      "En contrat d'apprentissage X",
      "Voie d'accès à la",
      'certification',
      'Oui Non Composition des jurys',
      'Par candidature',
      'individuelle',
      'X -',
    ]);
    expect(accessRoutes.map(({ route, open, jury }) => [route, open, jury])).toEqual([
      ['initial', true, 'Deux professionnels.\nUn formateur.'],
      ['apprenticeship', false, null],
      ['individual', false, null],
    ]);
    const unreadable = warnings.filter(({ code }) => code === 'row-unreadable');
    expect(unreadable.map(({ path }) => path)).toEqual([
      'accessRoutes.initial',
      'accessRoutes.apprenticeship',
      'accessRoutes.individual',
    ]);
  });

  test('tells a reference from the date above it', () => {
    const { legalReferences } = around(/^Référence des arrêtés/, /^Date de publication/, [
      'Référence des arrêtés et décisions publiés au Journal Officiel ou au Bulletin Officiel',
      '(enregistrement au RNCP, création diplôme, accréditation...) :',
      'Date',
      'du JO /',
      'BO',
      'Référence au JO / BO',
      '15-12-2021',
      'Arrêté du 9 décembre',
      '-',
      'Décret',
    ]);
    expect(legalReferences.filter(({ kind }) => kind === 'decision')).toEqual([
      { kind: 'decision', date: '2021-12-15', text: 'Arrêté du 9 décembre' },
      { kind: 'decision', date: null, text: 'Décret' },
    ]);
  });

  test('does not take the short heading for the first line of a longer one, nor its value', () => {
    const text = copyOf(whole, printed).replace(
      'Date de publication de la fiche',
      "Durée de l'enregistrement\n3\nDate de publication de la fiche",
    );
    const { warnings, dates } = parseFiche(text);
    expect(dates).toEqual(whole.dates);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'field-unplaced', path: 'duration' }),
    );
  });
});

describe('a fiche copied paragraph by paragraph, those of two cells alternating', () => {
  test('keeps them apart by the words of the ministry, and doubts it', { timeout: 60_000 }, () => {
    const ministerial = certification.filter(({ blocks }) =>
      blocks.every(({ raw }) => raw.evaluation.startsWith('- Candidats')),
    );
    fc.assert(
      fc.property(ministerial, (made) => {
        const again = parseFiche(copyOf(made, alternating));
        expect(blocksOf(again)).toEqual(blocksOf(made));
        expect(again.warnings.map(({ code }) => code)).toContain('cell-split-doubtful');
      }),
      { numRuns: 40, seed: 2024, endOnFailure: true },
    );
  });

  test('of other fiches says the same, or doubts it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(certification, (made) => {
        const again = parseFiche(copyOf(made, alternating));
        const doubted = again.warnings.some(({ code }) => code === 'cell-split-doubtful');
        expect(blocksOf(doubted ? made : again)).toEqual(blocksOf(made));
      }),
      { numRuns: 60, seed: 2024, endOnFailure: true },
    );
  });
});

describe('a fiche drawn with spaces, its columns side by side', () => {
  test('says the same, wherever its pages end', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(certification, fc.integer({ min: 15, max: 80 }), (made, page) => {
        const again = parseFiche(onPages(copyOf(made, drawn), page));
        expect(FIELDS.map((field) => again[field])).toEqual(FIELDS.map((field) => made[field]));
        expect(blocksOf(again)).toEqual(blocksOf(made));
        expect(again.certifiers).toEqual(made.certifiers);
        expect(again.territories).toEqual(made.territories);
        const open = ({ accessRoutes }: typeof made) => accessRoutes.map((row) => row.open);
        expect(open(again)).toEqual(open(made));
      }),
      { numRuns: 60, seed: 2024, endOnFailure: true },
    );
  });

  test('gives all of a whole fiche', () => {
    const again = parseFiche(onPages(copyOf(whole, drawn), 55));
    const said = ({ blocks }: typeof whole) =>
      blocks.map(({ competences, evaluation }) => [
        competences.map(({ text }) => text),
        evaluation,
      ]);
    expect(said(again)).toEqual(said(whole));
    expect(again.legalReferences.map(({ kind, date }) => [kind, date])).toEqual(
      whole.legalReferences.map(({ kind, date }) => [kind, date]),
    );
    expect(again.previous).toEqual(whole.previous);
  });

  test('doubts a line whose words cross the border of two cells', () => {
    const lines = copyOf(whole, drawn).split('\n');
    const row = lines.findIndex((line) => line.includes('- Candidats'));
    const crossing = `  ${'à travers '.repeat(9)}`;
    const { warnings } = parseFiche(lines.with(row + 1, crossing).join('\n'));
    expect(warnings.map(({ code }) => code)).toContain('cell-split-doubtful');
  });
});

describe.each([
  ['line by line', viewed(copyOf(whole, printed), { page: 50, widths: [28, 75, 110] })],
  ['drawn with spaces', onPages(copyOf(whole, drawn), 55)],
])('a truncated copy, %s', (_, text) => {
  const lines = text.split('\n');
  const { judge, isNew } = judgeBeside(text);
  const every = (step: number, from: number, to: number) =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, at) => from + at * step);
  const cut = (count: number) => lines.slice(0, count).join('\n');

  test('inside the blocks: refused', { timeout: 180_000 }, () => {
    const first = lines.findIndex((line) => line.includes('RNCP35698BC01'));
    const last = lines.findIndex((line) => line.includes('Description des modalités'));
    const verdicts = every(5, first, last).map((count) => judge(cut(count)));
    expect(new Set(verdicts)).toEqual(new Set(['refused']));
  });

  test('anywhere: refused, or the missing end is named', { timeout: 180_000 }, () => {
    const end = lines.findLastIndex((line) => line.includes('Référentiel'));
    const unnamed = every(5, 0, end).filter((count) => {
      const result = read(cut(count));
      return !(result instanceof FicheParseError) && !result.warnings.some(isNew);
    });
    expect(unnamed).toEqual([]);
  });
});
