import { changedFields } from './fields.ts';
import type { ChangeKind, Compared } from './types.ts';
import type { Warning } from '../../certification/index.ts';

export interface Sides<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * Two sides beside each other; at least one is there.
 *
 * @param keyOf     the code or id: where it differs, the thing has moved
 * @param valuesOf  what is compared
 */
export function compared<T>(
  { before, after }: Sides<T>,
  keyOf: (thing: T) => string,
  valuesOf: (thing: T) => Readonly<Record<string, unknown>>,
  doubts: readonly Warning[],
): Compared<T> {
  const fields = changedFields(
    before === null ? null : valuesOf(before),
    after === null ? null : valuesOf(after),
  );
  const kind = ((): ChangeKind => {
    if (before === null) return 'new';
    if (after === null) return 'removed';
    if (keyOf(before) !== keyOf(after)) return 'moved';
    return fields.length > 0 ? 'changed' : 'unchanged';
  })();
  return { kind, before, after, fields, doubts };
}
