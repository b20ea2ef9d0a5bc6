import { and, asc, count, eq, inArray, ne } from 'drizzle-orm';
import {
  activity,
  course,
  courseCertification,
  headAssignment,
  tag,
  type Reader,
} from '../../store/index.ts';
import { isAdministrator, type Principal } from '../access/index.ts';

export interface DepartmentCourse {
  readonly courseId: string;
  readonly title: string;
  /** The one that it follows. */
  readonly certificationCode: string;
  /** Those that it serves beside it. */
  readonly beside: readonly string[];
  readonly revision: number;
}

/** The courses that a head is named for; every course of the platform for an administrator; null for others. */
export async function readCourses(
  reader: Reader,
  principal: Principal,
): Promise<DepartmentCourse[] | null> {
  const columns = {
    courseId: course.courseId,
    title: course.title,
    certificationCode: course.certificationCode,
    revision: course.revision,
  };
  const { platformId, userId } = principal;
  if (await isAdministrator(reader, principal)) {
    const all = await reader
      .select(columns)
      .from(course)
      .where(eq(course.platformId, platformId))
      .orderBy(asc(course.title), asc(course.courseId));
    return withBeside(reader, platformId, all);
  }
  const assigned = await reader
    .select(columns)
    .from(headAssignment)
    .innerJoin(
      course,
      and(
        eq(course.platformId, headAssignment.platformId),
        eq(course.courseId, headAssignment.courseId),
      ),
    )
    .where(and(eq(headAssignment.platformId, platformId), eq(headAssignment.userId, userId)))
    .orderBy(asc(course.title), asc(course.courseId));
  return assigned.length === 0 ? null : withBeside(reader, platformId, assigned);
}

/** What the courses of a platform serve beside what they follow: few rows, read at once. */
async function withBeside(
  reader: Reader,
  platformId: string,
  courses: readonly Omit<DepartmentCourse, 'beside'>[],
): Promise<DepartmentCourse[]> {
  const rows = await reader
    .select({ courseId: courseCertification.courseId, code: courseCertification.code })
    .from(courseCertification)
    .where(eq(courseCertification.platformId, platformId))
    .orderBy(asc(courseCertification.code));
  const codes = new Map<string, string[]>();
  for (const { courseId, code } of rows) {
    codes.set(courseId, [...(codes.get(courseId) ?? []), code]);
  }
  return courses.map((one) => ({ ...one, beside: codes.get(one.courseId) ?? [] }));
}

export interface DepartmentTag {
  readonly courseId: string;
  readonly moduleKey: string;
  readonly target: string;
  readonly nature: 'taught' | 'formative' | 'certificative';
}

/** The tags that count: on activities that are still there, decided and not only proposed. */
export function readCountingTags(
  reader: Reader,
  platformId: string,
  courseIds: readonly string[],
): Promise<DepartmentTag[]> {
  return reader
    .select({
      courseId: tag.courseId,
      moduleKey: tag.moduleKey,
      target: tag.target,
      nature: tag.nature,
    })
    .from(tag)
    .innerJoin(
      activity,
      and(
        eq(activity.platformId, tag.platformId),
        eq(activity.courseId, tag.courseId),
        eq(activity.moduleKey, tag.moduleKey),
      ),
    )
    .where(
      and(
        eq(tag.platformId, platformId),
        inArray(tag.courseId, [...courseIds]),
        ne(tag.state, 'proposed'),
        eq(activity.gone, false),
      ),
    );
}

/** How many activities each course has now. */
export async function countActivities(
  reader: Reader,
  platformId: string,
  courseIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await reader
    .select({ courseId: activity.courseId, activities: count() })
    .from(activity)
    .where(
      and(
        eq(activity.platformId, platformId),
        inArray(activity.courseId, [...courseIds]),
        eq(activity.gone, false),
      ),
    )
    .groupBy(activity.courseId);
  return new Map(rows.map((row) => [row.courseId, row.activities]));
}
