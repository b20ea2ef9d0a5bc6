/** Where the browser's files are, by the names that the build gave them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Written by `build-client.mjs`: file names below `publicFolder`, with their content's hash. */
export interface AssetManifest {
  readonly script: string;
  /** Scripts that this one needs at once: named in the page, they come at the same time. */
  readonly parts: readonly string[];
  readonly style: string;
  readonly icon: string;
}

const packageFolder = findPackage(import.meta.dirname);
/** `dist/public`, whether this file runs from `src` or from `dist`. */
export const publicFolder = join(packageFolder, 'dist', 'public');

let known: AssetManifest | undefined;

/** Null until the client has been built (`node lti-server/build-client.mjs`). */
export function assetManifest(): AssetManifest | null {
  if (known !== undefined) return known;
  const file = join(publicFolder, 'manifest.json');
  if (!existsSync(file)) return null;
  known = JSON.parse(readFileSync(file, 'utf8')) as AssetManifest;
  return known;
}

function findPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the pages: not an installation?');
  return findPackage(parent);
}
