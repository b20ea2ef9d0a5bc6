import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { platformDataSchema, type PlatformData } from './model.ts';

/** The data file is there but is not one of ours. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/**
 * Reads a snapshot.
 * @returns null when there is none yet.
 * @throws SnapshotError when the file holds something else: the platform must not overwrite it.
 */
export function readSnapshot(path: string): PlatformData | null {
  if (!existsSync(path)) return null;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SnapshotError(`Expected a platform snapshot in JSON at ${path}: ${String(error)}`);
  }
  const parsed = platformDataSchema.safeParse(json);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new SnapshotError(
      `${path} is not a platform snapshot (${first?.path.join('.')}: ${first?.message}). Move it away to start afresh.`,
    );
  }
  return parsed.data;
}

/** Writes a snapshot whole or not at all. It holds private keys: only its owner may read it. */
export function writeSnapshot(path: string, data: PlatformData): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.draft`;
  writeFileSync(draft, JSON.stringify(data, null, 1), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
}
