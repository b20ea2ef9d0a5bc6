import type { CourseOverview, ScannedActivity } from '@blocmap/shared/protocol';
import type { PageScan } from '../moodle/course-page.ts';

const FIELDS = [
  'title',
  'moduleType',
  'sectionTitle',
  'sectionPosition',
  'position',
] as const satisfies (keyof ScannedActivity)[];

/** True where the page shows something that the tool does not know yet. Linear. */
export function differs(overview: CourseOverview, scan: PageScan): boolean {
  const known = new Map(
    overview.activities
      .filter((activity) => !activity.gone)
      .map((activity) => [activity.moduleKey, activity]),
  );
  for (const seen of scan.activities) {
    const activity = known.get(seen.moduleKey);
    if (activity === undefined) return true;
    if (FIELDS.some((field) => seen[field] !== activity[field])) return true;
    known.delete(seen.moduleKey);
  }
  return scan.complete && [...known.keys()].some((key) => key.startsWith('cm:'));
}
