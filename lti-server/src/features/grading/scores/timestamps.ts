const SECOND = 1000;

/**
 * The timestamp to submit a score with. Platforms refuse one that is not later than the last of the
 * same learner and column, and Moodle compares whole seconds.
 *
 * @param last  the last one that was submitted, or tried; null: none
 */
export function nextTimestamp(now: Date, last: Date | null): Date {
  if (last === null) return now;
  const earliest = (Math.floor(last.getTime() / SECOND) + 1) * SECOND;
  return now.getTime() >= earliest ? now : new Date(earliest);
}
