/**
 * When a key does what. A key is published as soon as it is made, signs once every platform has had
 * the time to read it, and stays published after its successor took over. It all follows from what
 * is stored and the time, so that every instance comes to the same.
 */
const HOUR_MS = 60 * 60_000;

/** From being published to signing: longer than any platform keeps a key set. */
export const LEAD_MS = 24 * HOUR_MS;
/** How long a key stays published once another signs. */
export const OVERLAP_MS = 24 * HOUR_MS;
/** A key that has signed for so long gets a successor. */
export const MAX_AGE_MS = 90 * 24 * HOUR_MS;

export interface DatedKey {
  readonly generation: number;
  readonly createdAt: Date;
  /** Null: as soon as it was made. */
  readonly signsFrom: Date | null;
}

/** Milliseconds since 1970. */
export function signsFrom(key: DatedKey): number {
  return (key.signsFrom ?? key.createdAt).getTime();
}

/** The key that signs at that time; undefined only where there is none at all. */
export function signerAt<K extends DatedKey>(keys: readonly K[], at: number): K | undefined {
  const oldestFirst = keys.toSorted((a, b) => a.generation - b.generation);
  return oldestFirst.findLast((key) => signsFrom(key) <= at) ?? oldestFirst[0];
}

/** The key that is published and does not sign yet. */
export function nextAt<K extends DatedKey>(keys: readonly K[], at: number): K | undefined {
  const signer = signerAt(keys, at);
  return keys.find((key) => signer !== undefined && key.generation > signer.generation);
}

/** The keys whose successor has signed for long enough: nothing is verified with them any more. */
export function retiredAt<K extends DatedKey>(keys: readonly K[], at: number): K[] {
  const settled = signerAt(keys, at - OVERLAP_MS);
  return keys.filter((key) => settled !== undefined && key.generation < settled.generation);
}

/** Whether the key that signs is old, and none waits to follow it. */
export function rotationDueAt(keys: readonly DatedKey[], at: number): boolean {
  const signer = signerAt(keys, at);
  if (signer === undefined) return true;
  return nextAt(keys, at) === undefined && signsFrom(signer) + MAX_AGE_MS <= at;
}
