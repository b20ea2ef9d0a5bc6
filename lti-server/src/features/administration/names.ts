import type { course } from '../../store/index.ts';
import type { Roster } from '../roster/index.ts';

/** Rosters asked for one page: a platform has thousands of courses. */
const MOST_ROSTERS = 30;
const AT_ONCE = 4;
/** A page that waits longer for names is better shown without some of them. */
const PATIENCE_MS = 8_000;

type CourseRow = typeof course.$inferSelect;

/** The names of people, from the rosters of their courses; those that no roster told are left out. */
export async function namesOf(
  roster: Roster,
  wanted: ReadonlySet<string>,
  courses: readonly CourseRow[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const queue = courses.filter((row) => row.membershipsUrl !== null).slice(0, MOST_ROSTERS);
  const deadline = Date.now() + PATIENCE_MS;

  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (names.size === wanted.size || Date.now() > deadline) return;
      const members = await roster
        .members({
          platformId: next.platformId,
          courseId: next.courseId,
          lineItemsUrl: next.lineItemsUrl,
          membershipsUrl: next.membershipsUrl,
          scopes: next.agsScopes,
        })
        // A course whose roster cannot be read gives no names; the page says so by their absence.
        .catch(() => []);
      for (const { userId, name } of members) {
        if (name !== null && wanted.has(userId)) names.set(userId, name);
      }
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return names;
}
