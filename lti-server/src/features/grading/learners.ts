import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../../context.ts';
import { describeError } from '../../http/index.ts';
import { enrolment } from '../../store/index.ts';
import type { Roster } from '../roster/index.ts';
import { servicesOf, type CourseRow } from './records.ts';

/** The course's learners by id, with their names where the platform gives them now. */
export async function learnersOf(
  { store, log }: Pick<AppContext, 'store' | 'log'>,
  roster: Roster,
  course: CourseRow,
): Promise<Map<string, string | null>> {
  if (course.membershipsUrl !== null) {
    try {
      const members = await roster.members(servicesOf(course));
      const active = members.filter((one) => one.active && one.roles.includes('student'));
      return new Map(active.map((one) => [one.userId, one.name]));
    } catch (error) {
      log.warn({ problem: describeError(error) }, 'the roster could not be read');
    }
  }
  const { platformId, courseId } = course;
  const rows = await store.read((reader) =>
    reader
      .select({ userId: enrolment.userId })
      .from(enrolment)
      .where(
        and(
          eq(enrolment.platformId, platformId),
          eq(enrolment.courseId, courseId),
          eq(enrolment.role, 'student'),
        ),
      ),
  );
  return new Map(rows.map((row) => [row.userId, null]));
}

/** Those with a name first, by it. */
export function byName(
  a: { readonly name: string | null; readonly userId: string },
  b: { readonly name: string | null; readonly userId: string },
): number {
  if (a.name === null || b.name === null) {
    return Number(a.name === null) - Number(b.name === null) || (a.userId < b.userId ? -1 : 1);
  }
  return a.name.localeCompare(b.name, 'fr') || (a.userId < b.userId ? -1 : 1);
}
