import type { Item } from './items.ts';
import type { Affinity } from './likeness.ts';
import { compareMatches, type Match } from './match.ts';

/** From here on, two items stand in the same place. */
const SAME_PLACE = 0.5;

/**
 * The items that say the same. Where several do ("S'approprier : …" stands in more than one block)
 * the places decide which is which.
 */
export function matchSameTexts(
  from: readonly Item[],
  to: readonly Item[],
  affinity: Affinity,
): Match[] {
  const right = byText(to);
  return [...byText(from)].flatMap(([text, left]) => {
    const twins = right.get(text);
    return text === '' || twins === undefined ? [] : matchTwins(left, twins, affinity);
  });
}

function byText(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.same);
    if (group === undefined) groups.set(item.same, [item]);
    else group.push(item);
  }
  return groups;
}

function matchTwins(left: readonly Item[], right: readonly Item[], affinity: Affinity): Match[] {
  const pairs = left
    .flatMap((from) =>
      right.map((to) => ({
        match: {
          from: [from],
          to: [to],
          how: 'same-text',
          score: 1,
          place: affinity(from, to),
        } satisfies Match,
        ends: [from, to] as const,
      })),
    )
    .toSorted((a, b) => compareMatches(a.match, b.match));
  if (pairs.length === 1) return pairs.map(({ match }) => match);

  const used = new Set<Item>();
  const matches: Match[] = [];
  const take = (isWanted: (usedEnds: number, place: number) => boolean, how: Match['how']) => {
    for (const { match, ends } of pairs) {
      const usedEnds = ends.filter((item) => used.has(item)).length;
      if (usedEnds === 2 || !isWanted(usedEnds, match.place)) continue;
      matches.push({ ...match, how });
      for (const item of ends) used.add(item);
    }
  };
  take((usedEnds, place) => usedEnds === 0 && place >= SAME_PLACE, 'same-text');
  // Two that have become one, or one that has become two, word for word.
  take((_, place) => place >= SAME_PLACE, 'same-text');
  take((usedEnds) => usedEnds === 0, 'same-text-elsewhere');
  return matches;
}
