import { describe, expect, test } from 'vitest';
import type { Block, Certification } from '../../certification/index.ts';
import { certificationOf } from '../fixtures/certification.ts';
import { CODE, version } from './fixtures.ts';
import { RNCP35698 } from '../fixtures/reference.ts';
import { compareVersions, type VersionComparison } from './index.ts';

/** `BC01.2 → BC01.3 moved`, in the order shown. */
function competenceRows(comparison: VersionComparison): string[] {
  const short = (id: string | undefined): string => id?.slice(CODE.length) ?? '–';
  return comparison.blocks.flatMap((block) =>
    block.competences.map(
      ({ kind, before, after }) => `${short(before?.id)} → ${short(after?.id)} ${kind}`,
    ),
  );
}

/** What a change to one block gives. */
function withFirstBlock(certification: Certification, more: Partial<Block>): Certification {
  return {
    ...certification,
    blocks: certification.blocks.map((block, index) =>
      index === 0 ? { ...block, ...more } : block,
    ),
  };
}

describe('compareVersions', () => {
  test('the first version of all is new', () => {
    const comparison = compareVersions(null, RNCP35698);
    expect(comparison.before).toBeNull();
    expect(comparison.isIdentical).toBe(false);
    expect(comparison.counts).toMatchObject({
      blocks: { new: 15, changed: 0, unchanged: 0 },
      competences: { new: 76, moved: 0 },
      evaluation: { new: 44 },
      doubts: RNCP35698.warnings.length,
    });
    expect(comparison.metadata.every((field) => field.kind === 'new')).toBe(true);
  });

  test('the same version again is the same', () => {
    const comparison = compareVersions(RNCP35698, structuredClone(RNCP35698));
    expect(comparison.isIdentical).toBe(true);
    expect(comparison.reordered).toEqual([]);
    expect(comparison.counts).toMatchObject({
      blocks: { unchanged: 15 },
      competences: { unchanged: 76 },
      evaluation: { unchanged: 44 },
      metadata: { new: 0, changed: 0, removed: 0, moved: 0 },
    });
  });

  test('another certification is refused, with both codes', () => {
    expect(() => compareVersions(RNCP35698, certificationOf('RNCP2', []))).toThrow(
      /RNCP35698, RNCP2/,
    );
  });

  test('a changed text is shown word by word', () => {
    const before = version([['Un', ['Dépanner, remplacer un composant']]]);
    const after = version([['Un', ['Dépanner, réparer un composant']]]);
    const [block] = compareVersions(before, after).blocks;
    expect(block?.competences[0]).toMatchObject({
      kind: 'changed',
      before: { text: 'Dépanner, remplacer un composant' },
      after: { text: 'Dépanner, réparer un composant' },
      fields: [
        {
          field: 'text',
          words: [
            { kind: 'same', text: 'Dépanner, ' },
            { kind: 'removed', text: 'remplacer' },
            { kind: 'added', text: 'réparer' },
            { kind: 'same', text: ' un composant' },
          ],
        },
      ],
    });
  });

  test('one inserted at the top moves the others and changes none', () => {
    const before = version([['Un', ['Lire un plan', 'Tracer une pièce', 'Souder un joint']]]);
    const after = version([
      ['Un', ['Accueillir un client', 'Lire un plan', 'Tracer une pièce', 'Souder un joint']],
    ]);
    const comparison = compareVersions(before, after);
    expect(competenceRows(comparison)).toEqual([
      '– → BC01.1 new',
      'BC01.1 → BC01.2 moved',
      'BC01.2 → BC01.3 moved',
      'BC01.3 → BC01.4 moved',
    ]);
  });

  test('one taken out moves those below it', () => {
    const before = version([['Un', ['Lire un plan', 'Tracer une pièce', 'Souder un joint']]]);
    const after = version([['Un', ['Lire un plan', 'Souder un joint']]]);
    expect(competenceRows(compareVersions(before, after))).toEqual([
      'BC01.1 → BC01.1 unchanged',
      'BC01.3 → BC01.2 moved',
      'BC01.2 → – removed',
    ]);
  });

  test('moved and reworded at once says both', () => {
    const before = version([['Un', ['Lire un plan', 'Tracer une pièce simple']]]);
    const after = version([['Un', ['Accueillir un client', 'Lire un plan', 'Tracer une pièce']]]);
    const moved = compareVersions(before, after).blocks[0]?.competences[2];
    expect(moved).toMatchObject({
      kind: 'moved',
      before: { id: 'RNCP1BC01.2' },
      after: { id: 'RNCP1BC01.3' },
      fields: [{ field: 'text', kind: 'changed' }],
    });
  });

  test('quite another text under the same id is a change', () => {
    const before = version([['Un', ['Lire un plan']]]);
    const after = version([['Un', ['Vendre']]]);
    expect(competenceRows(compareVersions(before, after))).toEqual(['BC01.1 → BC01.1 changed']);
  });

  test('a block that takes another number has moved, with all that it holds', () => {
    const before = version([
      ['Usinage', ['Lire un plan']],
      ['Vente', ['Vendre un article']],
    ]);
    const after = version([
      ['Accueil', ['Accueillir un client']],
      ['Usinage', ['Lire un plan']],
      ['Vente', ['Vendre un article']],
    ]);
    const comparison = compareVersions(before, after);
    expect(comparison.blocks.map(({ kind, before }) => [kind, before?.code ?? null])).toEqual([
      ['new', null],
      ['moved', 'RNCP1BC01'],
      ['moved', 'RNCP1BC02'],
    ]);
    expect(comparison.counts.competences).toMatchObject({ new: 1, moved: 2, removed: 0 });
  });

  test('a text that stands in two blocks stays in each', () => {
    const before = version([
      ['Un', ['Rendre compte', 'Lire']],
      ['Deux', ['Rendre compte', 'Écrire']],
    ]);
    const after = version([
      ['Un', ['Lire', 'Rendre compte']],
      ['Deux', ['Écrire', 'Rendre compte']],
    ]);
    expect(competenceRows(compareVersions(before, after))).toEqual([
      'BC01.2 → BC01.1 moved',
      'BC01.1 → BC01.2 moved',
      'BC02.2 → BC02.1 moved',
      'BC02.1 → BC02.2 moved',
    ]);
  });

  test('a block that is gone is shown with what it held', () => {
    const before = version([
      ['Un', ['Lire un plan']],
      ['Deux', ['Vendre un article']],
    ]);
    const comparison = compareVersions(before, version([['Un', ['Lire un plan']]]));
    expect(comparison.blocks[1]).toMatchObject({
      kind: 'removed',
      before: { title: 'Deux' },
      after: null,
      competences: [{ kind: 'removed' }],
    });
  });

  test('evaluation cells are compared by pathway', () => {
    const cell = (pathway: 'P1' | 'P2' | 'P3', form: 'ccf' | 'oral') => ({
      pathway,
      form,
      raw: form,
      rawPathway: pathway,
    });
    const one = version([['Un', ['Lire']]]);
    const before = withFirstBlock(one, { evaluation: [cell('P1', 'ccf'), cell('P2', 'ccf')] });
    const after = withFirstBlock(one, { evaluation: [cell('P1', 'oral'), cell('P3', 'ccf')] });
    const comparison = compareVersions(before, after);
    expect(
      comparison.blocks[0]?.evaluation.map(({ kind, before, after }) => [
        kind,
        (after ?? before)?.pathway,
      ]),
    ).toEqual([
      ['changed', 'P1'],
      ['new', 'P3'],
      ['removed', 'P2'],
    ]);
    expect(comparison.blocks[0]?.kind).toBe('changed');
  });

  test('metadata: dates, list items by their codes, another order', () => {
    const nsf = (code: string, label = code) => ({ code, label });
    const before = version([], {
      title: 'Ancien titre',
      level: 4,
      nsf: [nsf('1'), nsf('2'), nsf('3', 'Vieux')],
      dates: { ...RNCP35698.dates, registrationEnd: '2026-08-31' },
    });
    const after = version([], {
      title: 'Nouveau titre',
      nsf: [nsf('2'), nsf('1'), nsf('3', 'Neuf')],
      dates: { ...RNCP35698.dates, registrationEnd: '2029-08-31' },
    });
    const comparison = compareVersions(before, after);
    expect(
      comparison.metadata
        .filter(({ kind }) => kind !== 'unchanged')
        .map(({ field, item, member, kind }) => [field, item, member, kind]),
    ).toEqual([
      ['title', null, null, 'changed'],
      ['nsf', '3', 'label', 'changed'],
      ['dates.registrationEnd', null, null, 'changed'],
      ['level', null, null, 'removed'],
    ]);
    expect(comparison.reordered).toEqual(['nsf']);
  });
});
