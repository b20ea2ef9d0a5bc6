import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Certification } from '../../certification/index.ts';
import { version } from './fixtures.ts';
import { compareVersions, type VersionComparison } from './index.ts';

const anyTexts = fc.array(
  fc.constantFrom('Lire un plan', 'Lire', 'Vendre un article', 'Régler un poste', 'Écrire'),
  { maxLength: 5 },
);
const anyVersion = fc
  .record({
    blocks: fc.array(fc.tuple(fc.constantFrom('Un', 'Deux', 'Trois'), anyTexts), { maxLength: 4 }),
    title: fc.constantFrom('Essai', 'Autre essai'),
    level: fc.constantFrom(null, 3, 4),
    links: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  })
  .map(({ blocks, ...more }) => version(blocks, more));

function allKinds(comparison: VersionComparison): string[] {
  return [
    ...comparison.metadata,
    ...comparison.blocks.flatMap((block) => [block, ...block.competences, ...block.evaluation]),
  ].map(({ kind }) => kind);
}

describe('compareVersions, for any two versions', () => {
  test('says that nothing has changed exactly where both are the same version', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (before, after) => {
        const comparison = compareVersions(before, after);
        const isQuiet =
          allKinds(comparison).every((kind) => kind === 'unchanged') &&
          comparison.reordered.length === 0;
        expect(isQuiet).toBe(comparison.isIdentical);
      }),
    );
  });

  test('shows every block and competence of both sides once', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (before, after) => {
        const { blocks } = compareVersions(before, after);
        const idsOf = ({ blocks }: Certification) =>
          blocks
            .flatMap((block) => [block.code, ...block.competences.map(({ id }) => id)])
            .toSorted();
        const shownOn = (side: 'before' | 'after') =>
          blocks
            .flatMap((block) => [
              block[side]?.code,
              ...block.competences.map((competence) => competence[side]?.id),
            ])
            .filter((id) => id !== undefined)
            .toSorted();
        expect(shownOn('before')).toEqual(idsOf(before));
        expect(shownOn('after')).toEqual(idsOf(after));
      }),
    );
  });

  test('the other way round, new is removed and moved is moved back', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (before, after) => {
        const forth = compareVersions(before, after).counts;
        const back = compareVersions(after, before).counts;
        expect(back.competences.new).toBe(forth.competences.removed);
        expect(back.competences.removed).toBe(forth.competences.new);
        expect(back.metadata.changed).toBe(forth.metadata.changed);
      }),
    );
  });
});
