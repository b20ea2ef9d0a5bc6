import { and, eq, gt, isNull } from 'drizzle-orm';
import { courseContents, webService, type Reader } from '../../store/index.ts';
import type { CourseKey } from './records.ts';

const DAY = 24 * 60 * 60_000;

/**
 * True while the platform's own list of a course counts for more than a page: complete, read within
 * a day, without a failure since, and the school's key still there.
 */
export async function isListingInForce(
  reader: Reader,
  { platformId, courseId }: CourseKey,
  now: Date,
): Promise<boolean> {
  const rows = await reader
    .select({ courseId: courseContents.courseId })
    .from(courseContents)
    .innerJoin(webService, eq(webService.platformId, courseContents.platformId))
    .where(
      and(
        eq(courseContents.platformId, platformId),
        eq(courseContents.courseId, courseId),
        eq(courseContents.complete, true),
        isNull(courseContents.problem),
        gt(courseContents.readAt, new Date(now.getTime() - DAY)),
      ),
    );
  return rows.length > 0;
}
