import { certificationStatus, type Certification } from '@blocmap/shared/certification';
import type { CourseCertification } from '@blocmap/shared/protocol';
import { and, asc, desc, eq } from 'drizzle-orm';
import { courseCertification, type course, type Reader } from '../store/index.ts';
import type { Certifications } from './certifications.ts';
import { heldCertification } from './held.ts';

type ServingCourse = Pick<
  typeof course.$inferSelect,
  'platformId' | 'courseId' | 'certificationCode'
>;

/** What a course serves: the certification that it follows first, then those beside it. */
export type Served = readonly [Certification, ...Certification[]];

/** @throws Error where the certification that a course follows is not held */
export async function servedCertifications(
  certifications: Certifications,
  reader: Reader,
  course: ServingCourse,
): Promise<Served> {
  const { platformId, certificationCode: code } = course;
  const current = await heldCertification(certifications, reader, { platformId, code });
  const rows = await reader
    .select({ code: courseCertification.code })
    .from(courseCertification)
    .where(
      and(
        eq(courseCertification.platformId, platformId),
        eq(courseCertification.courseId, course.courseId),
      ),
    )
    .orderBy(desc(courseCertification.since), asc(courseCertification.code));
  const beside: Certification[] = [];
  for (const row of rows) {
    const held = await certifications.current(reader, platformId, row.code);
    if (held !== undefined && row.code !== code) beside.push(held.certification);
  }
  return [current, ...beside];
}

/** A certification by name, as choosers show it. @param day  in France */
export function labelOf({ code, title, dates }: Certification, day: string) {
  const status = certificationStatus(dates, day);
  return { code, title, status, registrationEnd: dates.registrationEnd };
}

export function courseCertifications(served: Served, day: string): CourseCertification[] {
  return served.map((one, at) => ({ ...labelOf(one, day), current: at === 0 }));
}
