import type { CertificationUse } from '@blocmap/shared/protocol';
import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import { course, courseCertification, type Reader } from '../../store/index.ts';
import type { Standing } from '../access/index.ts';

/** By code, what uses it: courses that follow it, and those that serve it beside another. */
export async function readUse(
  reader: Reader,
  platformId: string,
  { administrator, headOf, teaches }: Standing,
  code?: string,
): Promise<(code: string) => CertificationUse> {
  const rows = await reader
    .select({
      courseId: course.courseId,
      title: course.title,
      follows: course.certificationCode,
      beside: courseCertification.code,
    })
    .from(course)
    .leftJoin(
      courseCertification,
      and(
        eq(courseCertification.platformId, course.platformId),
        eq(courseCertification.courseId, course.courseId),
        code === undefined
          ? isNotNull(courseCertification.code)
          : eq(courseCertification.code, code),
      ),
    )
    .where(
      and(
        eq(course.platformId, platformId),
        code === undefined
          ? undefined
          : or(eq(course.certificationCode, code), eq(courseCertification.code, code)),
      ),
    )
    .orderBy(asc(course.title), asc(course.courseId));
  const mine = new Set([...headOf, ...teaches]);
  const byCode = new Map<string, Map<string, string>>();
  for (const { courseId, title, follows, beside } of rows) {
    for (const used of [follows, beside]) {
      if (used === null) continue;
      const courses = byCode.get(used) ?? new Map<string, string>();
      byCode.set(used, courses.set(courseId, title));
    }
  }
  return (used) => {
    const courses = [...(byCode.get(used) ?? [])];
    return {
      courses: courses.length,
      mine: courses
        .filter(([courseId]) => administrator || mine.has(courseId))
        .map(([courseId, title]) => ({ courseId, title })),
    };
  };
}
