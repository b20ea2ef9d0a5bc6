import { certainPairs, type Pair } from './certain.ts';
import { candidatesFor, type Candidate } from './doubtful.ts';
import type { Placed } from './fingerprint.ts';

/** An activity of the former course, with all it serves written as one text. */
export interface Former extends Placed {
  /** Activities of one meaning can be taken for one another without harm. */
  readonly meaning: string;
}

/** What became of the activities of a course in another one that may be a copy of it. */
export interface Matching<F extends Former, N extends Placed> {
  /** Each activity of either side stands in one pair at most. */
  readonly certain: readonly Pair<F, N>[];
  /** Former activities that a person has to decide on, the likeliest candidate first. */
  readonly doubtful: readonly {
    readonly former: F;
    readonly candidates: readonly Candidate<N>[];
  }[];
  /** Former activities that nothing is like. */
  readonly orphans: readonly F[];
}

/**
 * Matches by type, title, section and place. Certain is only what has one counterpart by type and
 * title and is one's itself; whatever could be two things is asked. The order of the input counts
 * for nothing.
 *
 * @param formers  all activities of the former course, also those that serve nothing: they stand
 *   for their own counterparts, which are nobody else's then
 */
export function matchActivities<F extends Former, N extends Placed>(
  formers: readonly F[],
  present: readonly N[],
): Matching<F, N> {
  const certain = certainPairs(formers, present);
  const paired = new Set([
    ...certain.map((pair) => pair.former),
    ...certain.map((pair) => pair.now),
  ]);
  const open = formers.filter((one) => !paired.has(one));
  const free = present.filter((one) => !paired.has(one));
  const candidates = candidatesFor(open, free);
  return {
    certain,
    doubtful: open.flatMap((former) => {
      const own = candidates.get(former) ?? [];
      return own.length === 0 ? [] : [{ former, candidates: own }];
    }),
    orphans: open.filter((former) => (candidates.get(former) ?? []).length === 0),
  };
}
