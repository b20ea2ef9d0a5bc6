import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's root, whether this file runs from `tests/` or compiled from `tests/dist/`. */
export const repositoryRoot: string = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No pnpm-workspace.yaml above the tests: not a clone?');
  return findRoot(parent);
}
