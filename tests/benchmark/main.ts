/** `npm run bench [-- NAME…]`: ratios, each to something measured in the same run. */
import { relative } from 'node:path';
import { repositoryRoot } from '../support/repository.ts';
import { benchmarkCoverage } from './coverage.ts';
import { benchmarkLaunch } from './launch.ts';
import type { Measurement } from './measure/index.ts';
import { benchmarkOutbox } from './outbox/index.ts';
import { benchmarkOverlay } from './overlay.ts';
import { benchmarkParse } from './parse.ts';
import { benchmarkRegisterTrials, benchmarkRegisterXml } from './register-xml/index.ts';
import { describeMachine, keep, machineLine, table } from './report/index.ts';
import { unknownBenchmark } from './texts.ts';

const BENCHMARKS = new Map<string, () => Promise<Measurement[]>>([
  ['parse', benchmarkParse],
  ['coverage', benchmarkCoverage],
  ['launch', benchmarkLaunch],
  ['outbox', benchmarkOutbox],
  ['overlay', benchmarkOverlay],
  ['register', benchmarkRegisterXml],
  ['register-trials', benchmarkRegisterTrials],
]);

process.exitCode = await main(process.argv.slice(2));

/** Runs those named, or all, and resolves to the exit code. One that fails leaves the others alone. */
async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !BENCHMARKS.has(name));
  if (unknown.length > 0) {
    console.error(unknownBenchmark(unknown, [...BENCHMARKS.keys()]));
    return 1;
  }
  const machine = describeMachine();
  console.log(machineLine(machine));
  const measured: [string, readonly Measurement[]][] = [];
  let failed = false;
  for (const [name, run] of BENCHMARKS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    try {
      const measurements = await run();
      console.log(table(measurements));
      measured.push([name, measurements]);
    } catch (error) {
      failed = true;
      console.error(error);
    }
  }
  const file = await keep({ machine, benchmarks: Object.fromEntries(measured) });
  console.log(`\n${relative(repositoryRoot, file)}`);
  return failed ? 1 : 0;
}
