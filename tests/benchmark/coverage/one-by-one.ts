import type { Certification } from '@blocmap/shared/certification';
import type { CoverageTag } from '@blocmap/shared/coverage';

/** The counts as one writes them first: all tags are looked at again for each block and competence. */
export function countOneByOne(certification: Certification, tags: readonly CoverageTag[]): number {
  const targets = certification.blocks.flatMap((block) => [
    block.code,
    ...block.competences.map(({ id }) => id),
  ]);
  const counts = targets.map((target) => {
    const serving = tags.filter(
      (tag) => tag.target === target || tag.target.startsWith(`${target}.`),
    );
    return new Set(serving.map(({ activity }) => activity)).size;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
