import type { CourseCopy } from '@blocmap/shared/protocol';
import type { courseCopiesTexts } from './texts.ts';

export type CopiesTexts = (typeof courseCopiesTexts)['fr'];

/** By the former activity's key, the one that takes its place. */
export type Choices = ReadonlyMap<string, string>;

/** « 34 liens à reprendre · 2 activités à confirmer · 1 activité sans équivalent » */
export function summaryOf({ ties, doubtful, orphans }: CourseCopy, texts: CopiesTexts): string {
  return [
    ...(ties > 0 ? [texts.certainToTake(ties)] : []),
    ...(doubtful.length > 0 ? [texts.toDecide(doubtful.length)] : []),
    ...(orphans.activities > 0 ? [texts.withoutPlace(orphans.activities)] : []),
  ].join(' · ');
}

/** How many ties would be taken over: the certain ones, and those of what was chosen. */
export function tiesTaken({ ties, doubtful, orphans }: CourseCopy, choices: Choices): number {
  const asked = [...doubtful.map(({ from }) => from), ...orphans.listed];
  return asked.reduce((sum, one) => sum + (choices.has(one.moduleKey) ? one.ties.length : 0), ties);
}
