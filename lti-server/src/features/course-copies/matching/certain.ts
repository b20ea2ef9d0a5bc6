import { sameTitle, sameTitleAndSection, type Placed } from './fingerprint.ts';
import { groupsOf, inPageOrder } from './groups.ts';
import type { Former } from './match.ts';

export interface Pair<F, N> {
  readonly former: F;
  readonly now: N;
  /** `same`: type, title and section; `moved`: in another section. */
  readonly reason: 'same' | 'moved';
}

/** Pairs that nobody has to be asked about. */
export function certainPairs<F extends Former, N extends Placed>(
  formers: readonly F[],
  present: readonly N[],
): Pair<F, N>[] {
  const pairs: Pair<F, N>[] = [];
  const unmatched = { formers: new Set(formers), present: new Set(present) };
  const take = (former: F, now: N, reason: 'same' | 'moved'): void => {
    pairs.push({ former, now, reason });
    unmatched.formers.delete(former);
    unmatched.present.delete(now);
  };
  const nowBySection = groupsOf(present, sameTitleAndSection);
  for (const [key, group] of groupsOf(formers, sameTitleAndSection)) {
    const there = nowBySection.get(key) ?? [];
    if (there.length !== group.length || !ofOneMeaning(group)) continue;
    const ordered = inPageOrder(there);
    inPageOrder(group).forEach((former, at) => {
      const now = ordered[at];
      if (now !== undefined) take(former, now, 'same');
    });
  }
  // Elsewhere in the course only a title that was there once, and is there once, says enough.
  const nowByTitle = groupsOf(present, sameTitle);
  for (const [key, [former, ...others]] of groupsOf(formers, sameTitle)) {
    const [now, ...alike] = nowByTitle.get(key) ?? [];
    if (former === undefined || now === undefined || others.length + alike.length > 0) continue;
    if (unmatched.formers.has(former) && unmatched.present.has(now)) take(former, now, 'moved');
  }
  return pairs;
}

/** Several that are alike by all that can be seen: which is which matters where they serve different things. */
function ofOneMeaning(group: readonly Former[]): boolean {
  return new Set(group.map((one) => one.meaning)).size === 1;
}
