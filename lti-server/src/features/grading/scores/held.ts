import type { LineItemResult } from '../../../lti/port.ts';

/** Platforms keep grades to a few decimals, each on its own scale. */
const TOLERANCE = 1e-4;

type Given = { readonly score: number; readonly maximum: number };

/** Whether the gradebook holds this very score, on whatever scale. */
export function isSameGrade(held: LineItemResult | undefined, given: Given): boolean {
  if (held === undefined || held.score === null) return false;
  return Math.abs(held.score / held.maximum - given.score / given.maximum) < TOLERANCE;
}

/** Whether it does so since the second of the timestamp that the score carries. */
export function isVeryScore(
  held: LineItemResult | undefined,
  given: Given & { readonly timestamp: Date },
): boolean {
  if (held === undefined || held.at === null || !isSameGrade(held, given)) return false;
  return Math.floor(held.at / 1000) === Math.floor(given.timestamp.getTime() / 1000);
}
