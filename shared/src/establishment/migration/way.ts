import type { TargetId } from '../../certification/index.ts';
import type { SuccessionMapping } from '../../succession/index.ts';

/** Where what was said of an id goes. */
export type Way =
  | { readonly to: TargetId; readonly isSure: boolean }
  | { readonly to: null; readonly reason: 'gone' | 'split' };

/** Ways of all ids of a mapping; what it has no entry for is gone. */
export function waysOf(mapping: SuccessionMapping): (id: TargetId) => Way {
  const entries = new Map(mapping.entries.map((entry) => [entry.from, entry]));
  return (id) => {
    const entry = entries.get(id);
    const [to, ...others] = entry?.to ?? [];
    if (entry === undefined || to === undefined) return { to: null, reason: 'gone' };
    return others.length > 0 ? { to: null, reason: 'split' } : { to, isSure: entry.confirmed };
  };
}
