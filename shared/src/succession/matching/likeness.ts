import type { Item } from './items.ts';

/** How near two items are by where they stand, 0 to 1. */
export type Affinity = (from: Item, to: Item) => number;

type Words = ReadonlyMap<string, string>;

/**
 * How much words weigh: the logarithm of how rare a word is. A word counts with the side that uses
 * it more often, so that one which both sides have weighs no less than one of one side only.
 */
export class WordScale {
  private readonly weights: ReadonlyMap<string, number>;
  private readonly sums = new WeakMap<Words, number>();

  constructor(from: readonly Item[], to: readonly Item[]) {
    const [left, right] = [countUses(from), countUses(to)];
    const most = Math.max(from.length, to.length, 1);
    this.weights = new Map(
      [...left.keys(), ...right.keys()].map((stem) => {
        const uses = Math.max(left.get(stem) ?? 0, right.get(stem) ?? 0);
        return [stem, Math.log(1 + most / uses)];
      }),
    );
  }

  weight(stem: string): number {
    return this.weights.get(stem) ?? 0;
  }

  sum(words: Words): number {
    let sum = this.sums.get(words);
    if (sum === undefined) {
      sum = 0;
      for (const stem of words.keys()) sum += this.weight(stem);
      this.sums.set(words, sum);
    }
    return sum;
  }

  /** What the words that both have weigh. */
  shared(a: Words, b: Words): number {
    const [few, many] = a.size < b.size ? [a, b] : [b, a];
    let sum = 0;
    for (const stem of few.keys()) if (many.has(stem)) sum += this.weight(stem);
    return sum;
  }

  /** Dice's coefficient of the weighted words: 0 (none in common) to 1 (the same ones). */
  likeness(a: Words, b: Words): number {
    const total = this.sum(a) + this.sum(b);
    return total === 0 ? 0 : (2 * this.shared(a, b)) / total;
  }

  /** How much of the part's weight is in the whole, 0 to 1. */
  containment(part: Words, whole: Words): number {
    const total = this.sum(part);
    return total === 0 ? 0 : this.shared(part, whole) / total;
  }
}

function countUses(items: readonly Item[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const item of items) {
    for (const stem of item.words.keys()) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  return uses;
}

/** The words of several items together; a stem keeps the word that the first one prints. */
export function wordsTogether(items: readonly Item[]): Map<string, string> {
  const together = new Map<string, string>();
  for (const item of items) {
    for (const [stem, word] of item.words) if (!together.has(stem)) together.set(stem, word);
  }
  return together;
}

/** To four digits: beyond, sums in another order differ. */
export function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
