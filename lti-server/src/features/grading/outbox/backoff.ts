const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 30 * 60_000;
/** After that many doublings the longest pause is reached anyway. */
const MOST_DOUBLINGS = 20;

/**
 * How long to wait after a try that failed, in milliseconds: twice as long each time up to half an
 * hour, and up to a half of that less by chance, so that those who failed together do not come back
 * together.
 *
 * @param attempts  tries so far, at least 1
 * @param chance  uniform in [0, 1)
 */
export function pauseAfter(attempts: number, chance: number): number {
  const doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
  const full = Math.min(FIRST_PAUSE_MS * 2 ** doublings, LONGEST_PAUSE_MS);
  return Math.round(full * (1 - chance / 2));
}
