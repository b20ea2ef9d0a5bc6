/** The reader's promises, tried at length: `REGISTER_FICHES=20000 REGISTER_DAMAGED=10000`. */
import { tryDamage, tryRoundTrip } from '@blocmap/shared/rncp/register/generate';
import { measurement, type Measurement } from '../measure/index.ts';
import { numberFrom } from './settings.ts';

/** Fiches in one export, and damages to one. */
const TOGETHER = 50;
const TIMES = 20;

/** @throws Error where a fiche comes back other than it was written, or damage goes unnoticed */
export async function benchmarkRegisterTrials(): Promise<Measurement[]> {
  const fiches = numberFrom('REGISTER_FICHES', 2000);
  const damaged = numberFrom('REGISTER_DAMAGED', 1000);
  const written = timeOf(() => tryFiches(fiches));
  const refused = timeOf(() => tryDamages(damaged));
  return [
    measurement(
      `${fiches} random fiches written and read as they were, one`,
      'ms',
      written / fiches,
      {},
    ),
    measurement(
      `${damaged} damaged exports, none read in silence, one`,
      'ms',
      refused / damaged,
      {},
    ),
  ];
}

function tryFiches(count: number): void {
  for (let first = 1; first <= count; first += TOGETHER) {
    const length = Math.min(TOGETHER, count - first + 1);
    const numbers = Array.from({ length }, (_, index) => first + index);
    const odd = tryRoundTrip(numbers, first % (2 * TOGETHER) === 1 ? '4.1' : '2');
    if (odd.length > 0) throw new Error(`Expected the fiches as written; other: ${odd.join(', ')}`);
  }
}

function tryDamages(count: number): void {
  for (let tried = 0; tried < count; tried += TIMES) {
    const trials = tryDamage(1 + tried / TIMES, Math.min(TIMES, count - tried));
    const first = trials.find(({ verdict }) => verdict === 'changed in silence');
    if (first !== undefined) throw new Error(`Expected ${first.kind} to be noticed (${tried}).`);
  }
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
