import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash, type Certification, type Warning } from '../certification/index.ts';
import { parseFiche } from '../rncp/index.ts';
import { syntheticFiche } from './fixtures.ts';
import { applyCorrections, Correction, CorrectionError, doubtsOf, settle } from './index.ts';

const doubt = (code: string, path: string): Warning => ({
  code,
  path,
  message: code,
  line: null,
  excerpt: null,
});
const read = syntheticFiche(
  ['un', 'deux', 'trois'],
  [
    doubt('bullet-suspect', 'blocks.RNCP1BC01.competences.2'),
    doubt('bullet-suspect', 'blocks.RNCP1BC01.competences.2'),
    doubt('text-unfinished', 'blocks.RNCP1BC01.competences.3'),
    doubt('pathway-missing', 'blocks.RNCP1BC01.evaluation.P2'),
    doubt('date-unreadable', 'dates.start'),
  ],
);
const texts = ({ blocks }: Certification): string[] =>
  (blocks[0]?.competences ?? []).map(({ id, text }) => `${id.slice(5)} ${text}`);
const places = ({ warnings }: Certification): string[] =>
  warnings.map(({ code, path }) => `${code} ${path.replace('blocks.RNCP1BC01.', '')}`);
const corrected = (...corrections: unknown[]): Certification =>
  applyCorrections(
    read,
    corrections.map((one) => Correction.parse(one)),
  );

describe('a list of competences', () => {
  const id = 'RNCP1BC01.2';

  test('is numbered anew when one is split, and doubts go with their competence', () => {
    const result = corrected({ kind: 'competence-split', id, texts: ['deux a', ' deux b '] });
    expect(texts(result)).toEqual(['BC01.1 un', 'BC01.2 deux a', 'BC01.3 deux b', 'BC01.4 trois']);
    expect(places(result)).toContain('text-unfinished competences.4');
  });

  test('is numbered anew when two become one, whose doubts they share', () => {
    const result = corrected({ kind: 'competence-merge', id, text: 'un et deux' });
    expect(texts(result)).toEqual(['BC01.1 un et deux', 'BC01.2 trois']);
    expect(places(result).slice(0, 3)).toEqual([
      'bullet-suspect competences.1',
      'bullet-suspect competences.1',
      'text-unfinished competences.2',
    ]);
  });

  test('loses one with its doubts, and gets one at a place or at its end', () => {
    const result = corrected(
      { kind: 'competence-remove', id },
      { kind: 'competence-add', block: 'RNCP1BC01', place: 1, text: 'zéro' },
      { kind: 'competence-add', block: 'RNCP1BC01', place: 99, text: 'fin' },
    );
    expect(texts(result)).toEqual(['BC01.1 zéro', 'BC01.2 un', 'BC01.3 trois', 'BC01.4 fin']);
    expect(places(result)).toEqual([
      'text-unfinished competences.3',
      'pathway-missing evaluation.P2',
      'date-unreadable dates.start',
    ]);
  });

  test.each([
    [{ kind: 'competence-merge', id: 'RNCP1BC01.1', text: 'x' }, 'no-previous'],
    [{ kind: 'competence-text', id: 'RNCP1BC01.4', text: 'x' }, 'unknown-competence'],
    [{ kind: 'competence-remove', id: 'RNCP2BC01.1' }, 'unknown-block'],
    [{ kind: 'block-title', block: 'RNCP1BC09', title: 'x' }, 'unknown-block'],
    [{ kind: 'accept', settles: ['no-such@doubt#1'] }, 'unknown-doubt'],
  ])('refuses %j', (correction, problem) => {
    expect(() => corrected(correction)).toThrow(
      expect.objectContaining({ name: 'CorrectionError', problem }),
    );
  });
});

describe('a doubt', () => {
  test('has a name of its own, and is settled by it alone', () => {
    const keys = doubtsOf(read).map(({ key }) => key);
    expect(new Set(keys).size).toBe(5);
    const { open, settledBy } = settle(read, [{ kind: 'accept', settles: [keys[1] ?? ''] }]);
    expect(open.map(({ key }) => key)).toEqual(keys.toSpliced(1, 1));
    expect([...settledBy]).toEqual([[keys[1], 0]]);
  });

  test('that is accepted changes nothing of the content', () => {
    const settles = doubtsOf(read).map(({ key }) => key);
    const result = corrected({ kind: 'accept', settles });
    expect(result.warnings).toEqual([]);
    expect(contentHash(result)).toBe(contentHash(read));
  });

  test('is settled by the correction that answers it', () => {
    const result = corrected(
      {
        kind: 'evaluation-form',
        block: 'RNCP1BC01',
        pathway: 'P2',
        form: 'ponctuel-ecrit',
        settles: ['pathway-missing@blocks.RNCP1BC01.evaluation.P2#1'],
      },
      {
        kind: 'date',
        date: 'start',
        value: '2026-09-01',
        settles: ['date-unreadable@dates.start#1'],
      },
    );
    expect(result.blocks[0]?.evaluation).toEqual([
      { pathway: 'P2', form: 'ponctuel-ecrit', raw: '', rawPathway: '' },
    ]);
    expect(result.dates.start).toBe('2026-09-01');
    expect(places(result)).toHaveLength(3);
  });
});

test('what a block and the certification say of themselves', () => {
  const result = corrected(
    { kind: 'block-title', block: 'RNCP1BC01', title: 'Titre' },
    { kind: 'block-optional', block: 'RNCP1BC01', optional: true },
    { kind: 'block-level', block: 'RNCP1BC01', level: 'B1' },
    { kind: 'title', title: 'Nouveau' },
  );
  expect(result.title).toBe('Nouveau');
  expect(result.blocks[0]).toMatchObject({ title: 'Titre', optional: true, level: 'B1' });
});

test.each([
  { kind: 'competence-text', id: 'BC01.1', text: 'x' },
  { kind: 'competence-text', id: 'RNCP1BC01.1', text: '   ' },
  { kind: 'competence-split', id: 'RNCP1BC01.1', texts: ['one'] },
  { kind: 'competence-add', block: 'RNCP1BC01', place: 0, text: 'x' },
  { kind: 'date', date: 'start', value: '31/08/2026' },
  { kind: 'evaluation-form', block: 'RNCP1BC01', pathway: 'P4', form: 'ccf' },
  { kind: 'accept', settles: [] },
  { kind: 'rename' },
])('%j is no correction', (value) => {
  expect(Correction.safeParse(value).success).toBe(false);
});

/** Corrections of a real fiche, most of which fit. */
const fitting = (certification: Certification): fc.Arbitrary<Correction> => {
  const block = fc.constantFrom(...certification.blocks.map(({ code }) => code));
  const id = fc
    .tuple(block, fc.integer({ min: 1, max: 6 }))
    .map(([code, place]) => `${code}.${place}`);
  const text = fc.string({ minLength: 1, maxLength: 20 }).map((made) => `a${made}`.trim());
  const settles = fc.subarray(
    doubtsOf(certification).map(({ key }) => key),
    { maxLength: 2 },
  );
  return fc.oneof(
    fc.record({ kind: fc.constant('competence-text' as const), id, text, settles }),
    fc.record({
      kind: fc.constant('competence-split' as const),
      id,
      texts: fc.array(text, { minLength: 2, maxLength: 4 }),
      settles,
    }),
    fc.record({ kind: fc.constant('competence-merge' as const), id, text, settles }),
    fc.record({ kind: fc.constant('competence-remove' as const), id, settles }),
    fc.record({
      kind: fc.constant('competence-add' as const),
      block,
      place: fc.integer({ min: 1, max: 9 }),
      text,
      settles,
    }),
  );
};

/** The corrections without those that are refused where they stand. */
function fittingOf(fiche: Certification, corrections: readonly Correction[]): Correction[] {
  const fit: Correction[] = [];
  for (const correction of corrections) {
    try {
      fit.push(correction);
      settle(fiche, fit);
    } catch (error) {
      if (!(error instanceof CorrectionError)) throw error;
      fit.pop();
    }
  }
  return fit;
}

test('whatever is corrected, the result is a certification with ids in order', async () => {
  const { readFile } = await import('node:fs/promises');
  const file = new URL('../rncp/fixtures/RNCP35698-fiche.txt', import.meta.url);
  const fiche = parseFiche(await readFile(file, 'utf8'));
  const untouched = structuredClone(fiche);
  fc.assert(
    fc.property(fc.array(fitting(fiche), { maxLength: 6 }), (corrections) => {
      const fit = fittingOf(fiche, corrections);
      const { certification: last, open } = settle(fiche, fit);
      for (const { code, competences } of last.blocks) {
        expect(competences.map(({ id }) => id)).toEqual(
          competences.map((_, at) => `${code}.${at + 1}`),
        );
      }
      const settled = new Set(fit.flatMap(({ settles }) => settles));
      const left = open.map(({ key }) => key);
      expect(left.filter((key) => settled.has(key))).toEqual([]);
      expect(fiche).toEqual(untouched);
    }),
    { numRuns: 100 },
  );
});
