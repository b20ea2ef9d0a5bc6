import { nearCandidates } from './candidates.ts';
import type { Item } from './items.ts';
import { type Affinity, WordScale } from './likeness.ts';
import { compareMatches, type Match } from './match.ts';
import { matchSameTexts } from './same-text.ts';

/**
 * Which items of two sides belong together: first those that say the same, then, best first, those
 * that share enough of their telling words. No item is in two matches, but where the same text
 * stands once on one side and several times on the other.
 *
 * The answer depends neither on the order of the items nor, sides exchanged, on which side is which.
 *
 * @param affinity  how near two items stand, apart from what they say
 */
export function matchItems(
  from: readonly Item[],
  to: readonly Item[],
  affinity: Affinity,
): Match[] {
  const matches = matchSameTexts(from, to, affinity);
  const used = new Set(matches.flatMap((match) => [...match.from, ...match.to]));
  const isFree = (item: Item): boolean => !used.has(item);
  const candidates = nearCandidates({
    from: from.filter(isFree),
    to: to.filter(isFree),
    affinity,
    scale: new WordScale(from, to),
  });
  for (const candidate of candidates.toSorted(compareMatches)) {
    const items = [...candidate.from, ...candidate.to];
    if (!items.every(isFree)) continue;
    matches.push(candidate);
    for (const item of items) used.add(item);
  }
  return matches;
}
