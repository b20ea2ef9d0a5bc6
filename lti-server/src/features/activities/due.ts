import { and, asc, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { course, courseContents, webService, type Reader } from '../../store/index.ts';
import type { CourseKey } from '../mapping/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A course that nobody has opened for longer is read when somebody does. */
const IN_USE_MS = 30 * 24 * HOUR;
const FRESH_MS = 6 * HOUR;
/** A page that always disagrees asks no more often. */
const ASKED_AGAIN_MS = 5 * MINUTE;
/** After the first failure; doubled with each further one, six times at most. */
const AFTER_FAILURE_MS = 10 * MINUTE;

export interface DueCourse extends CourseKey {
  readonly attemptedAt: Date | null;
}

/** Courses to ask the platform about now, those that a page disagreed with first. */
export async function dueCourses(reader: Reader, now: Date, most: number): Promise<DueCourse[]> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const isWanted = and(
    gt(courseContents.wantedAt, courseContents.readAt),
    lt(courseContents.attemptedAt, ago(ASKED_AGAIN_MS)),
  );
  const pause = sql`${AFTER_FAILURE_MS / 1000} * power(2, least(${courseContents.failures} - 1, 6))`;
  const hasRested = sql`${courseContents.attemptedAt} < ${now.toISOString()}::timestamptz - make_interval(secs => ${pause})`;
  return reader
    .select({
      platformId: course.platformId,
      courseId: course.courseId,
      attemptedAt: courseContents.attemptedAt,
    })
    .from(course)
    .innerJoin(webService, eq(webService.platformId, course.platformId))
    .leftJoin(
      courseContents,
      and(
        eq(courseContents.platformId, course.platformId),
        eq(courseContents.courseId, course.courseId),
      ),
    )
    .where(
      and(
        gt(course.seenAt, ago(IN_USE_MS)),
        or(
          isNull(courseContents.attemptedAt),
          and(
            eq(courseContents.failures, 0),
            or(lt(courseContents.attemptedAt, ago(FRESH_MS)), isWanted),
          ),
          and(gt(courseContents.failures, 0), hasRested),
        ),
      ),
    )
    .orderBy(asc(sql`${courseContents.wantedAt} is null`), desc(course.seenAt))
    .limit(most);
}
