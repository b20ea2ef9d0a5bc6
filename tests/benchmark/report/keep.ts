import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../support/repository.ts';
import type { Measurement } from '../measure/index.ts';
import type { Machine } from './machine.ts';

/** What one run found, by benchmark. */
export interface Results {
  readonly machine: Machine;
  readonly benchmarks: Readonly<Record<string, readonly Measurement[]>>;
}

/**
 * Keeps a run beside those before it, to be compared.
 * @returns the file: `benchmark-results/2026-09-01T08-00-00Z.json`
 */
export async function keep(results: Results): Promise<string> {
  const folder = join(repositoryRoot, 'benchmark-results');
  const name = results.machine.date.replace(/\.\d+/, '').replaceAll(':', '-');
  const file = join(folder, `${name}.json`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${JSON.stringify(results, null, 1)}\n`);
  return file;
}
