import type { Measurement } from '../measure/index.ts';
import type { Machine } from './machine.ts';

/**
 * @example
 * parsing the fiche RNCP35698                            4.10 ms
 *      41.0 × matching every word of it                  0.100 ms
 */
export function table(measurements: readonly Measurement[]): string {
  const rows = measurements.flatMap(({ name, unit, value, beside }) => [
    { left: name, right: `${digits(value)} ${unit}` },
    ...beside.map((baseline) => ({
      left: `${digits(baseline.ratio).padStart(9)} × ${baseline.name}`,
      right: `${digits(baseline.value)} ${unit}`,
    })),
  ]);
  return rows.map(({ left, right }) => `  ${left.padEnd(62)}${right}`).join('\n');
}

export function machineLine({ node, cpu, cores, memoryGB, system, load }: Machine): string {
  return `Node ${node} on ${cores} × ${cpu}, ${memoryGB} GB, ${system}, load ${load}`;
}

/** Three digits that mean something, and no exponent. */
function digits(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toPrecision(3);
}
