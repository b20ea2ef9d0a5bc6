/** Something that is measured again and again, and what was found each time. */
export class Series<T> {
  readonly #samples: T[] = [];

  /** @param take does it once and says what that cost */
  constructor(private readonly take: (round: number) => T | Promise<T>) {}

  async measure(round: number, keep: boolean): Promise<void> {
    const sample = await this.take(round);
    if (keep) this.#samples.push(sample);
  }

  /** @throws Error where nothing was measured */
  median(of: (sample: T) => number): number {
    return medianOf(this.#samples.map(of));
  }

  /** Of all samples, each of which has several values: their median and their 99th percentile. */
  spread(of: (sample: T) => readonly number[]): { readonly p50: number; readonly p99: number } {
    const values = this.#samples.flatMap(of).toSorted((a, b) => a - b);
    return {
      p50: medianOf(values),
      p99: values[Math.ceil(values.length * 0.99) - 1] ?? Number.NaN,
    };
  }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) {
    throw new Error('Expected at least one measured round, got none.');
  }
  return (low + high) / 2;
}

/**
 * A series of times in milliseconds.
 * @param work its result is used, lest it be optimised away
 * @throws Error (when measured) where the work finds nothing, for then it was not the work
 */
export function timed(work: (round: number) => number | Promise<number>): Series<number> {
  return new Series(async (round) => {
    const start = performance.now();
    const found = await work(round);
    const ms = performance.now() - start;
    if (!(found > 0)) throw new Error(`Expected the work to find something, it found ${found}.`);
    return ms;
  });
}

export interface Rounds {
  /** Not kept: until everything is compiled and connected. */
  readonly warmUp: number;
  readonly kept: number;
}

/**
 * Measures all in turn, round after round, so that whatever else the machine does strikes each of
 * them alike: that is what makes their ratios worth something. Rounds count from 1.
 */
export async function alternate(
  series: readonly Pick<Series<unknown>, 'measure'>[],
  { warmUp, kept }: Rounds,
): Promise<void> {
  for (let round = 1; round <= warmUp + kept; round += 1) {
    for (const one of series) await one.measure(round, round > warmUp);
  }
}
