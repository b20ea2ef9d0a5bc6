import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificationOf } from '../../succession/fixtures/certification.ts';
import { deriveSuccessor } from '../../succession/fixtures/derive-successor.ts';
import { randomOf } from '../../succession/fixtures/random.ts';
import { RNCP35698 } from '../../succession/fixtures/reference.ts';
import { correctMapping, proposeMapping } from '../../succession/index.ts';
import {
  changeLayer,
  emptyLayer,
  type EstablishmentLayer,
  LayerError,
  migrateLayer,
  type MigratedLayer,
  readLayer,
} from '../index.ts';
import { after, anyChange } from '../testing/any-change.ts';

const TEXTS = ['Lire un plan', 'Tracer une pièce à la main', 'Souder un joint'];
const version = (texts: string[], code = 'RNCP1') =>
  certificationOf(code, [{ title: 'Usinage', competences: texts }]);
const before = version(TEXTS);
const weight = { kind: 'coefficient', value: 2, source: 'Arrêté' } as const;

const layer: EstablishmentLayer = readLayer(
  {
    ...emptyLayer('RNCP1'),
    weights: { RNCP1BC01: weight },
    wordings: { 'RNCP1BC01.2': 'Dessiner' },
    subCompetences: [
      { id: 'RNCP1BC01.2-a', text: 'Au crayon' },
      { id: 'RNCP1BC01.2-c', text: 'À l’encre' },
    ],
    aliases: { 'RNCP1BC01.2': ['C1.2'], 'RNCP1BC01.3': ['C1.3'] },
    classes: [{ name: 'T1', year: 2026, pathway: 'P1' }],
  },
  before,
);

const told = ({ dropped }: MigratedLayer) =>
  dropped.map(({ what, id, value, reason }) => `${what} ${id} ${value}: ${reason}`);

describe('migrateLayer', () => {
  test('the same version again changes nothing', () => {
    const migrated = migrateLayer(layer, before, before);
    expect(migrated.layer).toEqual(layer);
    expect(migrated.kept).toHaveLength(7);
    expect([migrated.toCheck, migrated.dropped]).toEqual([[], []]);
  });

  test('what was said of a text follows it to its new id', () => {
    const after = version(['Accueillir un client', ...TEXTS]);
    const migrated = migrateLayer(layer, before, after);
    expect(migrated.layer).toMatchObject({
      weights: { RNCP1BC01: weight },
      wordings: { 'RNCP1BC01.3': 'Dessiner' },
      aliases: { 'RNCP1BC01.3': ['C1.2'], 'RNCP1BC01.4': ['C1.3'] },
      subCompetences: [
        { id: 'RNCP1BC01.3-a', text: 'Au crayon' },
        { id: 'RNCP1BC01.3-b', text: 'À l’encre' },
      ],
    });
    expect(migrated.dropped).toEqual([]);
    expect(
      migrated.kept.filter(({ what }) => what === 'sub-competence').map(({ id, to }) => [id, to]),
    ).toEqual([
      ['RNCP1BC01.2-a', 'RNCP1BC01.3-a'],
      ['RNCP1BC01.2-c', 'RNCP1BC01.3-b'],
    ]);
  });

  test('a letter that was given under an id is not given again under it', () => {
    const after = version(['Accueillir un client', ...TEXTS]);
    const migrated = migrateLayer(layer, before, after);
    const { entry } = changeLayer(
      migrated.layer,
      { kind: 'addSubCompetence', competence: 'RNCP1BC01.2', text: 'Neuf' },
      after,
    );
    expect(entry.change).toMatchObject({ id: 'RNCP1BC01.2-d' });
  });

  test('a text that is only nearly the same is kept, to be checked', () => {
    const [first = '', , third = ''] = TEXTS;
    const migrated = migrateLayer(
      layer,
      before,
      version([first, 'Tracer une pièce complexe à la main', third]),
    );
    expect(migrated.layer.wordings).toEqual({ 'RNCP1BC01.2': 'Dessiner' });
    expect(new Set(migrated.toCheck.map(({ id }) => id))).toEqual(
      new Set(['RNCP1BC01.2', 'RNCP1BC01.2-a', 'RNCP1BC01.2-c']),
    );
    expect(migrated.dropped).toEqual([]);
  });

  test('what was said of a text that is gone is listed, each thing', () => {
    const migrated = migrateLayer(layer, before, version(['Lire un plan', 'Souder un joint']));
    expect(told(migrated)).toEqual([
      'wording RNCP1BC01.2 Dessiner: gone',
      'sub-competence RNCP1BC01.2-a Au crayon: gone',
      'sub-competence RNCP1BC01.2-c À l’encre: gone',
      'alias RNCP1BC01.2 C1.2: gone',
    ]);
    expect(migrated.layer.aliases).toEqual({ 'RNCP1BC01.2': ['C1.3'] });
  });

  test('another diploma’s coefficients are not the old one’s; the rest goes along', () => {
    const migrated = migrateLayer(layer, before, version(TEXTS, 'RNCP2'));
    expect(told(migrated)).toEqual(['weight RNCP1BC01 2: other-certification']);
    expect(migrated.layer).toMatchObject({
      certification: 'RNCP2',
      weights: {},
      wordings: { 'RNCP2BC01.2': 'Dessiner' },
      classes: layer.classes,
    });
  });

  test('where two have become one, codes stay and one wording has to go', () => {
    const both: EstablishmentLayer = {
      ...layer,
      wordings: { 'RNCP1BC01.2': 'Dessiner', 'RNCP1BC01.3': 'Assembler' },
    };
    const merged = version(['Lire un plan', 'Tracer une pièce à la main et souder un joint']);
    const migrated = migrateLayer(both, before, merged);
    expect(migrated.layer.aliases).toEqual({ 'RNCP1BC01.2': ['C1.2', 'C1.3'] });
    expect(told(migrated)).toEqual(['wording RNCP1BC01.3 Assembler: taken']);
  });

  test('a code that the new list gives to another competence is dropped', () => {
    const plain = version(TEXTS);
    const withCodes = {
      ...plain,
      blocks: plain.blocks.map((block) => ({
        ...block,
        competences: block.competences.map((one, index) => ({
          ...one,
          aliases: index === 0 ? ['c1.2'] : [],
        })),
      })),
    };
    expect(told(migrateLayer(layer, before, withCodes))).toEqual([
      'alias RNCP1BC01.2 C1.2: alias-taken',
    ]);
  });

  test('a person’s mapping goes before the proposed one', () => {
    const after = version(['Lire un plan', 'Vendre', 'Souder un joint']);
    const mapping = correctMapping(
      proposeMapping(before, after),
      { kind: 'set', from: 'RNCP1BC01.2', to: ['RNCP1BC01.2'] },
      after,
    );
    expect(migrateLayer(layer, before, after, mapping).layer.wordings).toEqual(layer.wordings);
    expect(migrateLayer(layer, before, after).layer.wordings).toEqual({});
  });

  test('what does not belong together is refused', () => {
    expect(() => migrateLayer(emptyLayer('RNCP9'), before, before)).toThrow(LayerError);
    expect(() =>
      migrateLayer(layer, before, before, proposeMapping(before, version(['Lire']))),
    ).toThrow(/other|Expected the version/);
  });
});

test('for any layer and successor: each thing said is kept, to check or dropped, and the rest fits', () => {
  const itemsIn = (one: EstablishmentLayer) =>
    Object.keys(one.weights).length +
    Object.keys(one.wordings).length +
    Object.values(one.aliases).flat().length +
    one.subCompetences.length +
    one.classes.length;
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 20 }), fc.nat(50), (changes, seed) => {
      const old = changes.reduce(after(RNCP35698), emptyLayer('RNCP35698'));
      const { successor } = deriveSuccessor(RNCP35698, randomOf(seed));
      const { layer, kept, toCheck, dropped } = migrateLayer(old, RNCP35698, successor);
      expect(kept.length + toCheck.length + dropped.length).toBe(itemsIn(old));
      expect(itemsIn(layer)).toBe(kept.length + toCheck.length);
      expect(readLayer(layer, successor)).toEqual(layer);
    }),
    { numRuns: 15 },
  );
});
