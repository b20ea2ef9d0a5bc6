import type { Certification } from '../certification/index.ts';
import type { Doubt } from './doubts.ts';

/** A certification and its open doubts, whose places follow its ids. */
export interface Draft {
  readonly certification: Certification;
  readonly open: readonly Doubt[];
}
