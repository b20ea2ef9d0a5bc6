import type { TargetId } from '../../certification/index.ts';
import type { SuccessionMapping } from './schema.ts';

export interface ReplacedBy {
  readonly from: TargetId;
  readonly to: TargetId;
}

/**
 * The decided pairs of old and new, one for each: what a framework exchange calls `replacedBy`.
 * What waits for a person is left out.
 */
export function replacedByPairs(mapping: SuccessionMapping): ReplacedBy[] {
  return mapping.entries
    .filter((entry) => entry.confirmed)
    .flatMap(({ from, to }) => to.map((one) => ({ from, to: one })));
}
