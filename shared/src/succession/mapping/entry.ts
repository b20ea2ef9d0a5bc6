import { compareNaturally } from '../../language/index.ts';
import {
  type Affinity,
  type Item,
  type Match,
  NEAR,
  pairScore,
  type WordScale,
  wordsTogether,
} from '../matching/index.ts';
import type { MappingEntry, MappingReason } from './schema.ts';

interface Context {
  readonly to: readonly Item[];
  readonly affinity: Affinity;
  readonly scale: WordScale;
}

const MOST_WORDS = 8;
const LONGEST_WORD = 60;

/** What a mapping says of one old item, given the matches that it is in. */
export function entryOf(item: Item, matches: readonly Match[], context: Context): MappingEntry {
  const [first] = matches;
  if (first === undefined) return unmatched(item, context);
  const to = [...new Set(matches.flatMap((match) => match.to))];
  const isExact = first.how === 'same-text';
  const others = first.from.filter((other) => other !== item).map((other) => other.key);
  return {
    from: item.key,
    to: to.map((one) => one.key).toSorted(compareNaturally),
    kind: isExact ? 'exact' : 'near',
    confirmed: isExact,
    reason: reasonOf(first.how, first.score, item, to, others, context),
  };
}

function unmatched(item: Item, context: Context): MappingEntry {
  const [likest] = context.to
    .map((one) => ({ one, score: pairScore(item, one, context) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || compareNaturally(a.one.key, b.one.key));
  return {
    from: item.key,
    to: [],
    kind: 'none',
    confirmed: false,
    reason:
      likest === undefined
        ? reasonOf('no-shared-words', 0, item, [], [], context)
        : reasonOf(
            likest.score < NEAR ? 'too-weak' : 'better-elsewhere',
            likest.score,
            item,
            [likest.one],
            [likest.one.key],
            context,
          ),
  };
}

function reasonOf(
  code: MappingReason['code'],
  score: number,
  item: Item,
  to: readonly Item[],
  others: string[],
  { affinity, scale }: Context,
): MappingReason {
  const theirs = wordsTogether(to);
  const words = [...item.words]
    .filter(([stem]) => theirs.has(stem))
    .toSorted(([a], [b]) => scale.weight(b) - scale.weight(a) || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([, word]) => word.slice(0, LONGEST_WORD));
  const sameBlock = to.some((one) => affinity(item, one) > 0);
  return { code, score, words, sameBlock, others };
}
