import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Certification } from '../../certification/index.ts';
import { certificationOf, type PlainBlock } from '../fixtures/certification.ts';
import { shuffled, randomOf } from '../fixtures/random.ts';
import { deriveSuccessor } from '../fixtures/derive-successor.ts';
import { RNCP35698 } from '../fixtures/reference.ts';
import { proposeMapping } from './propose.ts';
import { type MappingEntry, SuccessionMapping } from './schema.ts';

function entryFor(from: Certification, to: Certification, id: string): MappingEntry | undefined {
  return proposeMapping(from, to).entries.find((entry) => entry.from === id);
}

const anyText = fc
  .array(
    fc.constantFrom(
      ...'analyser régler le système la pompe et un moteur électrique de ligne contrôler'.split(
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '));
const anyBlock: fc.Arbitrary<PlainBlock> = fc.record({
  title: anyText,
  competences: fc.array(anyText, { maxLength: 5 }),
});
const anyPair = fc
  .tuple(fc.array(anyBlock, { maxLength: 4 }), fc.array(anyBlock, { maxLength: 4 }))
  .map(([a, b]) => [certificationOf('RNCP1', a), certificationOf('RNCP2', b)] as const);

describe('proposeMapping', () => {
  test('to itself: everything exact and confirmed, each to itself', () => {
    const { entries } = proposeMapping(RNCP35698, RNCP35698);
    expect(entries).toHaveLength(15 + 76);
    expect(
      entries.filter(
        ({ from, to, kind, confirmed }) =>
          kind !== 'exact' || !confirmed || to.length !== 1 || to[0] !== from,
      ),
    ).toEqual([]);
  });

  test('typography alone makes no difference', () => {
    const from = certificationOf('RNCP1', [
      { title: 'Économie – gestion', competences: ["Rédiger à l'écrit ; s'exprimer"] },
    ]);
    const to = certificationOf('RNCP2', [
      { title: 'ECONOMIE - GESTION', competences: ['rédiger à l’écrit, s’exprimer.'] },
    ]);
    expect(proposeMapping(from, to).entries.map(({ kind, to }) => [kind, to])).toEqual([
      ['exact', ['RNCP2BC01']],
      ['exact', ['RNCP2BC01.1']],
    ]);
  });

  const twins: PlainBlock[] = [
    { title: 'Mathématiques', competences: ["S'approprier l'information", 'Calculer une aire'] },
    { title: 'Chimie', competences: ["S'approprier l'information", 'Doser une solution'] },
  ];

  test('a text that stands in two blocks stays in each', () => {
    const from = certificationOf('RNCP1', twins);
    const to = certificationOf('RNCP2', twins.toReversed());
    expect(entryFor(from, to, 'RNCP1BC01.1')).toMatchObject({
      kind: 'exact',
      to: ['RNCP2BC02.1'],
    });
    expect(entryFor(from, to, 'RNCP1BC02.1')).toMatchObject({
      kind: 'exact',
      to: ['RNCP2BC01.1'],
    });
  });

  test('where one of its blocks is gone, the other one keeps it', () => {
    const from = certificationOf('RNCP1', twins);
    const to = certificationOf('RNCP2', twins.slice(0, 1));
    expect(entryFor(from, to, 'RNCP1BC01.1')).toMatchObject({ kind: 'exact', to: ['RNCP2BC01.1'] });
    expect(entryFor(from, to, 'RNCP1BC02.1')).toMatchObject({
      kind: 'none',
      reason: { code: 'better-elsewhere', score: 1, others: ['RNCP2BC01.1'] },
    });
  });

  test('the same text in blocks that do not correspond is only near', () => {
    const from = certificationOf('RNCP1', twins);
    const to = certificationOf('RNCP2', [
      { title: 'Mathématiques', competences: ["S'approprier l'information", 'Calculer une aire'] },
      { title: 'Sport', competences: ["S'approprier l'information", 'Courir'] },
    ]);
    expect(entryFor(from, to, 'RNCP1BC02.1')).toMatchObject({
      kind: 'near',
      confirmed: false,
      to: ['RNCP2BC02.1'],
      reason: { code: 'same-text-elsewhere', sameBlock: false },
    });
  });

  test('says why: the words that weigh most, and where both stand', () => {
    const from = certificationOf('RNCP1', [
      { title: 'Usinage', competences: ['Régler une machine à commande numérique'] },
    ]);
    const to = certificationOf('RNCP2', [
      { title: 'Usinage', competences: ['Effectuer le réglage des machines à commande numérique'] },
    ]);
    const entry = entryFor(from, to, 'RNCP1BC01.1');
    expect(entry).toMatchObject({ kind: 'near', confirmed: false, reason: { sameBlock: true } });
    expect(new Set(entry?.reason.words)).toEqual(
      new Set(['Régler', 'machine', 'commande', 'numérique']),
    );
  });

  test('two merged into one name each other', () => {
    const from = certificationOf('RNCP1', [
      { title: 'Données', competences: ['Concevoir un schéma', 'Remplir une table'] },
    ]);
    const to = certificationOf('RNCP2', [
      { title: 'Données', competences: ['Concevoir un schéma et remplir une table'] },
    ]);
    expect(entryFor(from, to, 'RNCP1BC01.1')).toMatchObject({
      kind: 'near',
      to: ['RNCP2BC01.1'],
      reason: { code: 'merged', others: ['RNCP1BC01.2'] },
    });
    expect(entryFor(to, from, 'RNCP2BC01.1')).toMatchObject({
      kind: 'near',
      to: ['RNCP1BC01.1', 'RNCP1BC01.2'],
      reason: { code: 'split', others: [] },
    });
  });

  test('a fiche without blocks or competences has nothing to map', () => {
    const none = certificationOf('RNCP1', []);
    expect(proposeMapping(none, RNCP35698).entries).toEqual([]);
    expect(new Set(proposeMapping(RNCP35698, none).entries.map(({ kind }) => kind))).toEqual(
      new Set(['none']),
    );
  });

  test('a certification of no ordinary size is refused with its numbers', () => {
    const huge = certificationOf('RNCP1', [
      { title: 'Un', competences: Array.from({ length: 1001 }, (_, n) => `Faire ${n}`) },
    ]);
    expect(() => proposeMapping(huge, RNCP35698)).toThrow(/RNCP1: 1 blocks, 1001 competences/);
  });
});

describe('proposeMapping, for any two certifications', () => {
  test('has one valid entry for each block and competence', () => {
    fc.assert(
      fc.property(anyPair, ([from, to]) => {
        const mapping = SuccessionMapping.parse(proposeMapping(from, to));
        expect(mapping.entries.map((entry) => entry.from)).toEqual([
          ...from.blocks.map((block) => block.code),
          ...from.blocks.flatMap((block) => block.competences.map(({ id }) => id)),
        ]);
      }),
    );
  });

  test('asked the other way round gives the same pairs', () => {
    fc.assert(
      fc.property(anyPair, ([from, to]) => {
        const forth = proposeMapping(from, to).entries.flatMap((entry) =>
          entry.to.map((one) => `${entry.from} ${one} ${entry.kind}`),
        );
        const back = proposeMapping(to, from).entries.flatMap((entry) =>
          entry.to.map((one) => `${one} ${entry.from} ${entry.kind}`),
        );
        expect(new Set(back)).toEqual(new Set(forth));
      }),
    );
  });

  test('does not depend on the order that blocks and competences stand in', () => {
    fc.assert(
      fc.property(anyPair, fc.integer(), ([from, to], seed) => {
        const random = randomOf(seed);
        const inOtherOrder = (certification: Certification): Certification => ({
          ...certification,
          blocks: shuffled(certification.blocks, random).map((block) => ({
            ...block,
            competences: shuffled(block.competences, random),
          })),
        });
        expect(proposeMapping(inOtherOrder(from), inOtherOrder(to)).entries).toEqual(
          proposeMapping(from, to).entries,
        );
      }),
    );
  });

  test('real ones too, and it changes neither', () => {
    const { successor } = deriveSuccessor(RNCP35698, randomOf(7));
    const before = JSON.stringify([RNCP35698, successor]);
    expect(proposeMapping(RNCP35698, successor)).toEqual(proposeMapping(RNCP35698, successor));
    expect(JSON.stringify([RNCP35698, successor])).toBe(before);
  });
});
