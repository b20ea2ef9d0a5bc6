import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, whatever folder the command was typed in. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the scripts may delete and make again at any time, inside the clone. */
export const projectCache = path.join(root, '.cache');

/**
 * A folder for what is worth keeping between clones (a browser is 300 MB).
 * It falls back to the clone when the home folder is missing or read-only, as in many containers.
 */
export function userCache() {
  const base = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  const wanted = path.join(base, 'blocmap');
  return isWritable(wanted) ? wanted : projectCache;
}

/** Whether files can be made in `folder`, which is created when it can be. */
export function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export const isRoot = process.getuid?.() === 0;
