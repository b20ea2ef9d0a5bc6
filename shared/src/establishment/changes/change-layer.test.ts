import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RNCP35698 } from '../../succession/fixtures/reference.ts';
import {
  changeLayer,
  emptyLayer,
  type EstablishmentLayer,
  LayerChange,
  LayerEntry,
  LayerError,
  readLayer,
} from '../index.ts';
import { after, anyChange } from '../testing/any-change.ts';

const empty = emptyLayer('RNCP35698');
const COMPETENCE = 'RNCP35698BC03.2';
const add = (text: string): LayerChange => ({
  kind: 'addSubCompetence',
  competence: COMPETENCE,
  text,
});
const remove = (letter: string): LayerChange => ({
  kind: 'removeSubCompetence',
  id: `${COMPETENCE}-${letter}`,
});

function done(changes: readonly LayerChange[], layer: EstablishmentLayer = empty) {
  return changes.reduce((now, change) => changeLayer(now, change, RNCP35698).layer, layer);
}

function refusal(change: LayerChange, layer: EstablishmentLayer = empty) {
  try {
    changeLayer(layer, change, RNCP35698);
  } catch (error) {
    if (error instanceof LayerError) return [error.code, ...error.details];
    throw error;
  }
  throw new Error('expected the change to be refused');
}

describe('changeLayer', () => {
  test('tells the journal what was done and what takes it back', () => {
    const weight = { kind: 'coefficient', value: 4, source: 'Arrêté' } as const;
    const { entry } = changeLayer(
      empty,
      { kind: 'setCoefficient', block: 'RNCP35698BC03', weight },
      RNCP35698,
    );
    expect(LayerEntry.parse(entry)).toEqual({
      certification: 'RNCP35698',
      change: { kind: 'setCoefficient', block: 'RNCP35698BC03', weight },
      inverse: { kind: 'removeCoefficient', block: 'RNCP35698BC03' },
    });
  });

  test('gives sub-competences their letters, and none of them twice', () => {
    const layer = done([add('un'), add('deux'), remove('b'), add('trois')]);
    expect(layer.subCompetences).toEqual([
      { id: `${COMPETENCE}-a`, text: 'un' },
      { id: `${COMPETENCE}-c`, text: 'trois' },
    ]);
    const { entry } = changeLayer(layer, add('quatre'), RNCP35698);
    expect(entry.change).toMatchObject({ id: `${COMPETENCE}-d` });
  });

  test('goes on after z', () => {
    const letters = done(Array.from({ length: 28 }, () => add('x'))).subCompetences.map(({ id }) =>
      id.slice(COMPETENCE.length + 1),
    );
    expect(letters.slice(24)).toEqual(['y', 'z', 'aa', 'ab']);
  });

  test('702 letters are all there are', () => {
    const layer = { ...empty, issued: { [COMPETENCE]: 702 } };
    expect(refusal(add('x'), layer)).toEqual(['too-many', COMPETENCE]);
  });

  test('an undone addition gives its letter back, a removal never', () => {
    const { layer, entry } = changeLayer(empty, add('faute'), RNCP35698);
    expect(done([entry.inverse], layer)).toEqual(empty);
    expect(done([remove('a')], layer)).toEqual({ ...empty, issued: { [COMPETENCE]: 1 } });
  });

  test('a class has one pathway a year, however its name is typed', () => {
    const set = (name: string, pathway: 'P1' | 'P2', year: number | null): LayerChange => ({
      kind: 'setClassPathway',
      name,
      year,
      pathway,
    });
    const layer = done([
      set('T MSPC 1', 'P1', 2026),
      set('tmspc1', 'P2', 2026),
      set('T MSPC 1', 'P1', null),
    ]);
    expect(layer.classes).toEqual([
      { name: 'T MSPC 1', year: null, pathway: 'P1' },
      { name: 'tmspc1', year: 2026, pathway: 'P2' },
    ]);
  });

  test('keeps one of two spellings of a code', () => {
    const layer = done([
      { kind: 'setAliases', competence: COMPETENCE, aliases: ['C1.1', 'c 1.1'] },
    ]);
    expect(layer.aliases).toEqual({ [COMPETENCE]: ['C1.1'] });
  });

  test.each<[LayerChange, string[]]>([
    [{ kind: 'removeCoefficient', block: 'RNCP35698BC99' }, ['unknown-block', 'RNCP35698BC99']],
    [
      { kind: 'removeCoefficient', block: 'RNCP35698BC01' },
      ['unknown-coefficient', 'RNCP35698BC01'],
    ],
    [
      { kind: 'setWording', competence: 'RNCP35698BC03.8', text: 'x' },
      ['unknown-competence', 'RNCP35698BC03.8'],
    ],
    [
      { kind: 'setWording', competence: 'RNCP35698BC03.8', text: null },
      ['unknown-competence', 'RNCP35698BC03.8'],
    ],
    [
      { kind: 'renameSubCompetence', id: 'RNCP35698BC03.2-a', text: 'x' },
      ['unknown-sub-competence', 'RNCP35698BC03.2-a'],
    ],
    [remove('a'), ['unknown-sub-competence', 'RNCP35698BC03.2-a']],
    [
      { kind: 'addSubCompetence', competence: COMPETENCE, text: 'x', id: `${COMPETENCE}-zz` },
      ['unknown-sub-competence', `${COMPETENCE}-zz`],
    ],
    [
      { kind: 'addSubCompetence', competence: COMPETENCE, text: 'x', id: 'RNCP35698BC03.1-a' },
      ['unknown-sub-competence', 'RNCP35698BC03.1-a'],
    ],
    [
      { kind: 'setAliases', competence: COMPETENCE, aliases: ['BC03.2'] },
      ['alias-is-code', 'BC03.2'],
    ],
    [{ kind: 'removeClass', name: 'T9', year: null }, ['unknown-class', 'T9']],
  ])('%j is refused', (change, problem) => {
    expect(refusal(change)).toEqual(problem);
  });

  test('a code of another competence is refused with its holder', () => {
    const layer = done([{ kind: 'setAliases', competence: COMPETENCE, aliases: ['C1.1'] }]);
    expect(
      refusal({ kind: 'setAliases', competence: 'RNCP35698BC03.1', aliases: ['c1.1'] }, layer),
    ).toEqual(['alias-taken', 'c1.1', COMPETENCE]);
  });
});

describe('changeLayer, for any changes', () => {
  const anyLayer = fc
    .array(anyChange, { maxLength: 15 })
    .map((changes) => changes.reduce(after(RNCP35698), empty));

  test('undo brings exactly the old layer back, and redo the new one', () => {
    fc.assert(
      fc.property(anyLayer, anyChange, (layer, change) => {
        fc.pre(after(RNCP35698)(layer, change) !== layer);
        const changed = changeLayer(layer, change, RNCP35698);
        const undone = changeLayer(changed.layer, changed.entry.inverse, RNCP35698);
        const redone = changeLayer(undone.layer, undone.entry.inverse, RNCP35698);
        expect(JSON.stringify(undone.layer)).toBe(JSON.stringify(layer));
        expect(JSON.stringify(redone.layer)).toBe(JSON.stringify(changed.layer));
      }),
    );
  });

  test('many changes taken back in turn leave nothing behind', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const inverses: LayerChange[] = [];
        let layer = empty;
        for (const change of changes) {
          const next = after(RNCP35698)(layer, change);
          if (next === layer) continue;
          inverses.push(changeLayer(layer, change, RNCP35698).entry.inverse);
          layer = next;
        }
        expect(done(inverses.toReversed(), layer)).toEqual(empty);
      }),
    );
  });

  test('every layer that comes about can be stored and read again', () => {
    fc.assert(
      fc.property(anyLayer, (layer) => {
        expect(readLayer(JSON.parse(JSON.stringify(layer)), RNCP35698)).toEqual(layer);
      }),
    );
  });

  test('the layer and the certification that were given stay as they are', () => {
    fc.assert(
      fc.property(anyLayer, anyChange, (layer, change) => {
        const before = JSON.stringify(layer);
        after(RNCP35698)(layer, change);
        expect(JSON.stringify(layer)).toBe(before);
        expect(LayerChange.safeParse(change).success).toBe(true);
      }),
    );
  });
});
