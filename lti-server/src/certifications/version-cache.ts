import type { Reader } from '../store/index.ts';
import type { HeldVersion } from './certifications.ts';

/** A large fiche is some 100 kB. */
const MOST_KEPT = 200;

interface VersionName {
  readonly platformId: string;
  readonly hash: string;
}

/** Keeps the versions that were asked for last; each platform's apart, as everything of theirs is. */
export function createVersionCache(
  read: (reader: Reader, name: VersionName) => Promise<HeldVersion | undefined>,
): (reader: Reader, name: VersionName) => Promise<HeldVersion | undefined> {
  const kept = new Map<string, HeldVersion>();
  return async (reader, name) => {
    const key = JSON.stringify([name.platformId, name.hash]);
    const found = kept.get(key) ?? (await read(reader, name));
    if (found === undefined) return undefined;
    kept.delete(key);
    kept.set(key, found);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    return found;
  };
}
