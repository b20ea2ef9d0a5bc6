import { sameSection, sameTitle, wordsOf, type Placed } from './fingerprint.ts';
import { groupsOf, inPageOrder } from './groups.ts';

export interface Candidate<N> {
  readonly now: N;
  readonly reason: 'alike' | 'renamed' | 'same-place';
}

const MOST_CANDIDATES = 5;
/** Half of the words in common: « TP 3 Pompes » and « TP 3 Pompes centrifuges ». */
const ENOUGH_IN_COMMON = 0.5;
/** A word that so many activities have tells them apart no more, and costs time. */
const COMMON_WORD = 200;

/** For each former activity the ones that it may have become, the likeliest first. */
export function candidatesFor<F extends Placed, N extends Placed>(
  formers: readonly F[],
  present: readonly N[],
): Map<F, Candidate<N>[]> {
  const ordered = inPageOrder(present);
  const byTitle = groupsOf(ordered, sameTitle);
  const byPlace = ranked(ordered);
  const places = new Map<F, N | undefined>(
    [...ranked(inPageOrder(formers))].map(([key, one]) => [one, byPlace.get(key)]),
  );
  const renamed = renamings(ordered);
  const found = new Map<F, Candidate<N>[]>();
  for (const former of formers) {
    const place = places.get(former);
    const own = new Map<N, Candidate<N>>();
    const add = (now: N, reason: Candidate<N>['reason']): void => {
      if (!own.has(now)) own.set(now, { now, reason });
    };
    for (const now of nearestFirst(former, byTitle.get(sameTitle(former)) ?? [])) add(now, 'alike');
    for (const now of renamed(former)) add(now, 'renamed');
    if (place !== undefined) add(place, 'same-place');
    found.set(former, [...own.values()].slice(0, MOST_CANDIDATES));
  }
  return found;
}

/** The n-th of its type in its section, as a key. */
function ranked<T extends Placed>(ordered: readonly T[]): Map<string, T> {
  const next = new Map<string, number>();
  const ranks = new Map<string, T>();
  for (const one of ordered) {
    const key = sameSection(one);
    const rank = next.get(key) ?? 0;
    next.set(key, rank + 1);
    ranks.set(`${key}${rank}`, one);
  }
  return ranks;
}

function nearestFirst<N extends Placed>(former: Placed, alike: readonly N[]): N[] {
  const distance = (one: Placed) =>
    Math.abs(one.sectionPosition - former.sectionPosition) * 10_000 +
    Math.abs(one.position - former.position);
  return alike.toSorted((a, b) => distance(a) - distance(b));
}

/** Finds the activities of the same type with most words of a title in common. */
function renamings<N extends Placed>(ordered: readonly N[]): (former: Placed) => N[] {
  const words = new Map(ordered.map((one) => [one, wordsOf(one.title)]));
  const having = new Map<string, N[]>();
  for (const [one, own] of words) {
    for (const word of own) {
      const list = having.get(word) ?? [];
      list.push(one);
      having.set(word, list);
    }
  }
  return (former) => {
    const wanted = wordsOf(former.title);
    const common = new Map<N, number>();
    for (const word of wanted) {
      const list = having.get(word) ?? [];
      if (list.length > COMMON_WORD) continue;
      for (const one of list) {
        if (one.moduleType === former.moduleType) common.set(one, (common.get(one) ?? 0) + 1);
      }
    }
    return [...common]
      .map(([one, shared]) => ({
        one,
        // Dice: twice what is shared, of all there is.
        likeness: (2 * shared) / (wanted.size + (words.get(one)?.size ?? 0)),
      }))
      .filter(({ likeness }) => likeness >= ENOUGH_IN_COMMON)
      .toSorted((a, b) => b.likeness - a.likeness)
      .map(({ one }) => one);
  };
}
