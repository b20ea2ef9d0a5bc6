import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'secret';
const MIN_LENGTH = 32;

/**
 * The secret of the settings, else the one kept in the data folder, made there the first time and
 * readable by its owner alone. Of two processes that start at once, one makes it and both use it.
 *
 * @throws Error when the kept file was cut short
 */
export async function loadSecret(config: {
  readonly secret: string | null;
  readonly dataDir: string;
}): Promise<string> {
  if (config.secret !== null) return config.secret;
  const path = join(config.dataDir, FILE);
  await mkdir(config.dataDir, { recursive: true });
  try {
    const made = randomBytes(48).toString('base64url');
    await writeFile(path, made, { flag: 'wx', mode: 0o600 });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const kept = (await readFile(path, 'utf8')).trim();
  if (kept.length < MIN_LENGTH) {
    throw new Error(
      `${path}: expected at least ${MIN_LENGTH} characters, got ${kept.length}. ` +
        'Restore the file from a backup, or delete it to make a new secret; ' +
        'the platforms will then read new signing keys.',
    );
  }
  return kept;
}
