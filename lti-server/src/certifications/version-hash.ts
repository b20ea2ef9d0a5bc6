import { contentHash, type Certification } from '@blocmap/shared/certification';

const hashes = new WeakMap<Certification, string>();

/** The name of a version, worked out once for each. */
export function versionHash(certification: Certification): string {
  let hash = hashes.get(certification);
  if (hash === undefined) hashes.set(certification, (hash = contentHash(certification)));
  return hash;
}
