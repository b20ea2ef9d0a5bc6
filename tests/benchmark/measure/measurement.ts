/** One figure of a benchmark, and what else was measured in the same run to compare it with. */
export interface Measurement {
  readonly name: string;
  /** Milliseconds are of one of what the name says. */
  readonly unit: 'ms' | 'launches/s';
  /** Median. */
  readonly value: number;
  readonly beside: readonly Baseline[];
}

export interface Baseline {
  readonly name: string;
  /** Median, in the measurement's unit. */
  readonly value: number;
  /** The measurement's value divided by this one's. */
  readonly ratio: number;
}

/** @param beside the baselines' values by their names */
export function measurement(
  name: string,
  unit: Measurement['unit'],
  value: number,
  beside: Readonly<Record<string, number>>,
): Measurement {
  return {
    name,
    unit,
    value,
    beside: Object.entries(beside).map(([baseline, other]) => ({
      name: baseline,
      value: other,
      ratio: value / other,
    })),
  };
}
