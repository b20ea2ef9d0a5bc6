import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Made by tools, never a source. */
const generated = new Set(['node_modules', 'dist', '.output', '.wxt', '.cache', '.git']);

/**
 * A fingerprint of files' names and contents, the same on every machine.
 * @param {string} base  names are taken relative to it
 * @param {string[]} entries  files and folders below `base`; those that do not exist count as empty
 * @param {unknown} [extra]  anything else the result depends on
 * @returns {string} 64 hexadecimal digits
 */
export function hashOf(base, entries, extra = null) {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  for (const file of entries.flatMap((entry) => filesBelow(path.join(base, entry)))) {
    hash.update(`\0${path.relative(base, file).split(path.sep).join('/')}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Every source file at or below a path, sorted. */
export function filesBelow(entry) {
  const stats = statSync(entry, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [entry];
  return readdirSync(entry)
    .filter((name) => !generated.has(name))
    .toSorted()
    .flatMap((name) => filesBelow(path.join(entry, name)));
}
