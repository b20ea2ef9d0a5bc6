import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { course, courseCertification, tag, type Reader } from '../../store/index.ts';
import type { Standing } from '../access/index.ts';
import type { CourseRow } from '../mapping/index.ts';
import { onCertification, type SuccessionKey } from './pair.ts';

/** The courses that a person may carry tags over in; `all` of the platform for an administrator. */
export type Reach = 'all' | ReadonlySet<string>;

export function reachOf({ administrator, headOf, teaches }: Standing): Reach {
  return administrator ? 'all' : new Set([...headOf, ...teaches]);
}

export function isWithin(reach: Reach, courseId: string): boolean {
  return reach === 'all' || reach.has(courseId);
}

/** The courses within reach that the old certification is a matter of: followed, beside or tagged. */
export async function readTouched(
  reader: Reader,
  { platformId, from }: SuccessionKey,
  reach: Reach,
): Promise<CourseRow[]> {
  if (reach !== 'all' && reach.size === 0) return [];
  const beside = reader
    .select({ courseId: courseCertification.courseId })
    .from(courseCertification)
    .where(and(eq(courseCertification.platformId, platformId), eq(courseCertification.code, from)));
  const tagged = reader
    .selectDistinct({ courseId: tag.courseId })
    .from(tag)
    .where(and(eq(tag.platformId, platformId), onCertification(tag.target, from)));
  return reader
    .select()
    .from(course)
    .where(
      and(
        eq(course.platformId, platformId),
        reach === 'all' ? sql`true` : inArray(course.courseId, [...reach]),
        or(
          eq(course.certificationCode, from),
          inArray(course.courseId, beside),
          inArray(course.courseId, tagged),
        ),
      ),
    )
    .orderBy(asc(course.title), asc(course.courseId));
}
