import type { AppContext } from '../../context.ts';
import type { CourseServices, Member } from '../../lti/port.ts';

const MINUTE = 60_000;
const KEPT_MS = 5 * MINUTE;
/** A platform that failed is not asked again at once: a page may ask for many courses. */
const FAILURE_KEPT_MS = MINUTE / 2;
const MOST_COURSES = 200;

/** A course as far as its roster is concerned. */
export interface RosterCourse extends CourseServices {
  readonly courseId: string;
}

/** Who is in a course, as its platform says. Kept in memory for minutes, never stored: it has names. */
export interface Roster {
  /** @throws PlatformServiceError where the platform says no, or nothing */
  members(course: RosterCourse): Promise<readonly Member[]>;
}

interface Entry {
  readonly until: number;
  readonly members: Promise<readonly Member[]>;
}

export function createRoster(context: Pick<AppContext, 'lti' | 'now'>): Roster {
  const entries = new Map<string, Entry>();

  function keep(key: string, entry: Entry): void {
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.keys().next();
    if (entries.size > MOST_COURSES && !oldest.done) entries.delete(oldest.value);
  }

  return {
    members(course) {
      const key = JSON.stringify([course.platformId, course.courseId]);
      const now = context.now().getTime();
      const known = entries.get(key);
      if (known !== undefined && known.until > now) return known.members;
      const members = context.lti.listMembers(course);
      keep(key, { until: now + KEPT_MS, members });
      members.catch(() => keep(key, { until: now + FAILURE_KEPT_MS, members }));
      return members;
    },
  };
}
