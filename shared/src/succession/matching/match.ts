import { compareNaturally } from '../../language/index.ts';
import type { Item } from './items.ts';

/**
 * Items of two sides that belong together: one and one, one and several (it was split), or several
 * and one (they were merged).
 */
export interface Match {
  readonly from: readonly Item[];
  readonly to: readonly Item[];
  /** `same-text-elsewhere`: word for word, but in places that do not correspond. */
  readonly how: 'same-text' | 'same-text-elsewhere' | 'shared-words' | 'split' | 'merged';
  /** How much they have in common, 0 to 1. */
  readonly score: number;
  /** How near their places are, 0 to 1. */
  readonly place: number;
}

/** What the same place counts for when two matches want the same item. */
const PLACE_RANK = 0.25;

/** Best first; among equals an order that is the same from both sides. */
export function compareMatches(a: Match, b: Match): number {
  return rankOf(b) - rankOf(a) || sizeOf(a) - sizeOf(b) || compareNaturally(nameOf(a), nameOf(b));
}

function rankOf(match: Match): number {
  return match.score + PLACE_RANK * match.place;
}

function sizeOf(match: Match): number {
  return match.from.length + match.to.length;
}

function nameOf(match: Match): string {
  const sides = [match.from, match.to].map((items) => items.map((item) => item.key).join(' '));
  return sides.toSorted(compareNaturally).join(' ');
}
