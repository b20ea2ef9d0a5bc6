import { compareNaturally } from '../../language/index.ts';
import type { Item } from './items.ts';
import { type Affinity, rounded, type WordScale, wordsTogether } from './likeness.ts';
import type { Match } from './match.ts';

/** The least score of a match that is worth a person's look. Set by measuring: see the tests. */
export const NEAR = 0.5;
/** How much of the missing likeness the same place makes up for. */
const PLACE_BONUS = 0.2;
/** How much of a part has to stand in the whole. */
const PART_IN_WHOLE = 0.6;
/** What one more part has to add to the likeness of all parts and the whole. */
const WORTH_A_PART = 0.05;
/** How much more a part says that stands in the same place. */
const PLACE_IN_GROUP = 3;
const MOST_PARTS = 5;
const MOST_PARTS_TRIED = 20;

interface Sides {
  readonly from: readonly Item[];
  readonly to: readonly Item[];
  readonly affinity: Affinity;
  readonly scale: WordScale;
}

/** How near two items are by their words and their places, 0 to 1; 0 where they share no word. */
export function pairScore(from: Item, to: Item, { affinity, scale }: Omit<Sides, 'from' | 'to'>) {
  return scoreOf(scale.likeness(from.words, to.words), affinity(from, to));
}

function scoreOf(alike: number, place: number): number {
  return alike === 0 ? 0 : rounded(alike + (1 - alike) * PLACE_BONUS * place);
}

/** Every pair and every split and merger that is near enough. */
export function nearCandidates(sides: Sides): Match[] {
  const { from, to, affinity, scale } = sides;
  const pairs = from.flatMap((one) =>
    to
      .map((other): Match => {
        const score = pairScore(one, other, { affinity, scale });
        const place = affinity(one, other);
        return { from: [one], to: [other], how: 'shared-words', score, place };
      })
      .filter(({ score }) => score >= NEAR),
  );
  const splits = from.flatMap((whole) => {
    const place = (part: Item): number => affinity(whole, part);
    return together(whole, partsOf(whole, to, place, scale), place, scale).map(
      ({ parts, ...found }): Match => ({ from: [whole], to: parts, how: 'split', ...found }),
    );
  });
  const mergers = to.flatMap((whole) => {
    const place = (part: Item): number => affinity(part, whole);
    return together(whole, partsOf(whole, from, place, scale), place, scale).map(
      ({ parts, ...found }): Match => ({ from: parts, to: [whole], how: 'merged', ...found }),
    );
  });
  return [...pairs, ...splits, ...mergers];
}

type Place = (part: Item) => number;

/** The items that together say what the whole says, the one that says most of it, and nearest, first. */
function partsOf(whole: Item, items: readonly Item[], place: Place, scale: WordScale): Item[] {
  const possible = items
    .filter((item) => scale.containment(item.words, whole.words) >= PART_IN_WHOLE)
    .map((item) => {
      const said = scale.shared(item.words, whole.words);
      return { item, rank: rounded(said * (1 + PLACE_IN_GROUP * place(item))) };
    })
    .toSorted((a, b) => b.rank - a.rank || compareNaturally(a.item.key, b.item.key))
    .slice(0, MOST_PARTS_TRIED);
  const parts: Item[] = [];
  let alike = 0;
  for (const { item } of possible) {
    const more = scale.likeness(wordsTogether([...parts, item]), whole.words);
    if (parts.length === MOST_PARTS || more < alike + WORTH_A_PART) continue;
    parts.push(item);
    alike = more;
  }
  return parts;
}

/** The parts and how near they are to the whole; nothing where they are not several, or not near. */
function together(whole: Item, parts: Item[], placeOf: Place, scale: WordScale) {
  const place = parts.reduce((sum, part) => sum + placeOf(part), 0) / parts.length;
  const score = scoreOf(scale.likeness(wordsTogether(parts), whole.words), place);
  return parts.length > 1 && score >= NEAR ? [{ parts, score, place }] : [];
}
