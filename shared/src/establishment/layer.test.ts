import { describe, expect, test } from 'vitest';
import { certificationOf } from '../succession/fixtures/certification.ts';
import { emptyLayer, LayerError, readLayer } from './index.ts';

const plain = certificationOf('RNCP1', [
  { title: 'Un', competences: ['Lire un plan', 'Tracer une pièce'] },
  { title: 'Deux', competences: ['Souder un joint'] },
]);
const certification = {
  ...plain,
  blocks: plain.blocks.map((block) => ({
    ...block,
    competences: block.competences.map((competence) => ({
      ...competence,
      aliases: competence.id === 'RNCP1BC02.1' ? ['C2.1'] : [],
    })),
  })),
};
const empty = emptyLayer('RNCP1');

/** What reading says: its code and details. */
function refusal(value: unknown): [string, readonly string[]] {
  try {
    readLayer(value, certification);
  } catch (error) {
    if (error instanceof LayerError) return [error.code, error.details];
    throw error;
  }
  throw new Error('expected the layer to be refused');
}

describe('readLayer', () => {
  test('puts a layer into its one order', () => {
    const class2 = { name: 'T2', year: 2026, pathway: 'P1' } as const;
    const layer = readLayer(
      {
        ...empty,
        wordings: { 'RNCP1BC02.1': '  Souder ', 'RNCP1BC01.2': 'Tracer' },
        subCompetences: [
          { id: 'RNCP1BC01.1-aa', text: 'z' },
          { id: 'RNCP1BC01.1-b', text: 'y' },
        ],
        classes: [{ ...class2, name: 'T10' }, class2],
      },
      certification,
    );
    expect(Object.entries(layer.wordings)).toEqual([
      ['RNCP1BC01.2', 'Tracer'],
      ['RNCP1BC02.1', 'Souder'],
    ]);
    expect(layer.subCompetences.map(({ id }) => id)).toEqual(['RNCP1BC01.1-b', 'RNCP1BC01.1-aa']);
    expect(layer.issued).toEqual({ 'RNCP1BC01.1': 27 });
    expect(layer.classes.map(({ name }) => name)).toEqual(['T2', 'T10']);
    expect(readLayer(layer, certification)).toEqual(layer);
  });

  const weight = { kind: 'coefficient', value: 2, source: 'Conseil pédagogique' };
  test.each<[string, object, string, string[]]>([
    [
      'another certification',
      { certification: 'RNCP2' },
      'other-certification',
      ['RNCP2', 'RNCP1'],
    ],
    ['a block', { weights: { RNCP1BC09: weight } }, 'unknown-block', ['RNCP1BC09']],
    ['a competence', { wordings: { 'RNCP1BC01.9': 'x' } }, 'unknown-competence', ['RNCP1BC01.9']],
    [
      'a parent',
      { subCompetences: [{ id: 'RNCP1BC01.9-a', text: 'x' }] },
      'unknown-competence',
      ['RNCP1BC01.9-a'],
    ],
    [
      'a code that two competences have',
      { aliases: { 'RNCP1BC01.1': ['C1.1'], 'RNCP1BC01.2': ['c 1.1'] } },
      'alias-taken',
      ['c 1.1', 'RNCP1BC01.1'],
    ],
    [
      'a code that the official list gives another',
      { aliases: { 'RNCP1BC01.1': ['c2.1'] } },
      'alias-taken',
      ['c2.1', 'RNCP1BC02.1'],
    ],
    ['a code of the register', { aliases: { 'RNCP1BC01.1': ['bc02'] } }, 'alias-is-code', ['bc02']],
    ['a code twice', { aliases: { 'RNCP1BC01.1': ['C1', 'c1'] } }, 'duplicate', ['c1']],
    [
      'a class twice',
      {
        classes: [
          { name: 'T MSPC', year: null, pathway: 'P1' },
          { name: 'tmspc', year: null, pathway: 'P2' },
        ],
      },
      'duplicate',
      [' tmspc'],
    ],
  ])('refuses %s by name', (_, more, code, details) => {
    expect(refusal({ ...empty, ...more })).toEqual([code, details]);
  });

  test.each<[string, object]>([
    ['a coefficient without source', { weights: { RNCP1BC01: { ...weight, source: ' ' } } }],
    ['a coefficient of nothing', { weights: { RNCP1BC01: { ...weight, value: 0 } } }],
    ['a coefficient without end', { weights: { RNCP1BC01: { ...weight, value: Infinity } } }],
    ['an unknown weight', { weights: { RNCP1BC01: { kind: 'unknown' } } }],
    ['endless words', { wordings: { 'RNCP1BC01.1': 'x'.repeat(1001) } }],
    ['an official id as a sub-competence', { subCompetences: [{ id: 'RNCP1BC01.1', text: 'x' }] }],
    ['a code that is markup', { aliases: { 'RNCP1BC01.1': ['<b>'] } }],
    ['a code that is a formula', { aliases: { 'RNCP1BC01.1': ['=1+1'] } }],
    ['a pathway that is none', { classes: [{ name: 'T', year: null, pathway: 'P4' }] }],
    [
      'too many classes',
      {
        classes: Array.from({ length: 201 }, (_, n) => ({
          name: `T${n}`,
          year: null,
          pathway: 'P1',
        })),
      },
    ],
    ['nothing', { certification: undefined }],
  ])('refuses %s and says where', (_, more) => {
    const [code, details] = refusal({ ...empty, ...more });
    expect(code).toBe('invalid');
    expect(details.join()).toMatch(
      /^(weights|wordings|subCompetences|aliases|classes|certification)/,
    );
  });
});
