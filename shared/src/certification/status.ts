import type { Certification } from './schema.ts';

/**
 * Where a registration stands on a day.
 *
 * - `upcoming` not yet open to new learners
 * - `active` open
 * - `ended-in-progress` échu: nobody new enters, learners on their way are still certified
 * - `ended` nobody is certified any more
 * - `unknown` the fiche gives no date
 */
export type CertificationStatus = 'upcoming' | 'active' | 'ended-in-progress' | 'ended' | 'unknown';

/**
 * The status on `today`, from the dates and never from the printed word: RNCP35698 still prints
 * "Active" after its last day.
 *
 * @param today ISO day in the reader's time zone, e.g. `2026-11-24`
 */
export function certificationStatus(
  dates: Certification['dates'],
  today: string,
): CertificationStatus {
  if (dates.lastAward !== null && today > dates.lastAward) return 'ended';
  if (dates.registrationEnd === null) return 'unknown';
  if (today > dates.registrationEnd) return 'ended-in-progress';
  if (dates.start !== null && today < dates.start) return 'upcoming';
  return 'active';
}
