import type { Certification } from '@blocmap/shared/certification';
import type { MappingEntry, SuccessionMapping } from '@blocmap/shared/succession';
import { textsOf } from './pair.ts';

interface Sides {
  readonly from: Certification;
  readonly to: Certification;
}

/**
 * A fresh proposal for new versions, with what people decided for the old ones, as far as what they
 * read still says the same under the same ids.
 *
 * @param fresh  proposed for `now`
 * @param stored  decided for `before`
 */
export function renewMapping(
  fresh: SuccessionMapping,
  stored: SuccessionMapping,
  before: Sides,
  now: Sides,
): SuccessionMapping {
  const same = {
    from: unchanged(before.from, now.from),
    to: unchanged(before.to, now.to),
  };
  const decided = new Map(stored.entries.filter(isDecided).map((entry) => [entry.from, entry]));
  return {
    ...fresh,
    entries: fresh.entries.map((entry) => {
      const known = decided.get(entry.from);
      const holds = known !== undefined && same.from(known.from) && known.to.every(same.to);
      return holds ? known : entry;
    }),
  };
}

/** Exact ones confirm themselves, and are found again where they still are exact. */
function isDecided({ kind, confirmed }: MappingEntry): boolean {
  return kind === 'manual' || (confirmed && kind !== 'exact');
}

function unchanged(before: Certification, now: Certification): (id: string) => boolean {
  const [old, recent] = [textsOf(before), textsOf(now)];
  return (id) => recent.has(id) && recent.get(id) === old.get(id);
}
