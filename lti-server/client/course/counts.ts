import type { NatureCounts } from '@blocmap/shared/coverage';

/** Activities of every nature together. */
export function countAll(counts: NatureCounts): number {
  return counts.taught + counts.formative + counts.certificative;
}
