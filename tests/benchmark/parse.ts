import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFiche } from '@blocmap/shared/rncp';
import { repositoryRoot } from '../support/repository.ts';

const FICHE = 'shared/src/rncp/fixtures/RNCP35698-fiche.txt';

/** One figure of the benchmark, with what else was measured in the same run to compare it with. */
export interface Measurement {
  name: string;
  unit: 'ms';
  /** Median. */
  value: number;
  /** `value` divided by the time of each baseline, on the same text in the same run. */
  ratios: Record<string, number>;
}

const ROUNDS = 60;
const WARM_UP = 20;

/**
 * How long the reference fiche takes to read, beside the least any reader must do: cut the text
 * into lines, and look at every character once with a regular expression.
 */
export async function benchmarkParse(): Promise<Measurement> {
  const fiche = await readFile(join(repositoryRoot, FICHE), 'utf8');
  const parse = median(() => parseFiche(fiche).blocks.length);
  const split = median(() => fiche.split(/\r?\n/).length);
  const scan = median(() => fiche.match(/\p{L}+/gu)?.length ?? 0);
  return {
    name: 'parse RNCP35698',
    unit: 'ms',
    value: parse,
    ratios: { 'split into lines': parse / split, 'match every word': parse / scan },
  };
}

/** Milliseconds. The work's result is used, lest it be optimised away. */
function median(work: () => number): number {
  const times: number[] = [];
  let sum = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const start = performance.now();
    sum += work();
    if (round >= WARM_UP) times.push(performance.now() - start);
  }
  if (sum === 0) throw new Error('expected the fiche to hold something, found nothing');
  return times.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0;
}
