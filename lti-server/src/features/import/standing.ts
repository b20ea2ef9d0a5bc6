import { and, eq, notInArray } from 'drizzle-orm';
import type { Certifications } from '../../certifications/index.ts';
import { course, courseCertification, type Reader } from '../../store/index.ts';
import type { Standing } from '../access/index.ts';

/** True where the person may decide for everybody which version of a certification counts. */
export function decides({ administrator, headOf }: Standing): boolean {
  return administrator || headOf.length > 0;
}

/**
 * True where what the person saves counts at once: they decide for everybody, or the platform holds
 * no version yet, or nobody but they themselves works with it.
 */
export async function becomesCurrent(
  reader: Reader,
  certifications: Certifications,
  standing: Standing,
  { platformId, code }: { readonly platformId: string; readonly code: string },
): Promise<boolean> {
  if (decides(standing)) return true;
  if ((await certifications.current(reader, platformId, code)) === undefined) return true;
  return !(await isUsedByOthers(reader, standing.teaches, { platformId, code }));
}

async function isUsedByOthers(
  reader: Reader,
  teaches: readonly string[],
  { platformId, code }: { readonly platformId: string; readonly code: string },
): Promise<boolean> {
  const mine = [...teaches];
  const current = await reader.$count(
    course,
    and(
      eq(course.platformId, platformId),
      eq(course.certificationCode, code),
      mine.length === 0 ? undefined : notInArray(course.courseId, mine),
    ),
  );
  const finishing = await reader.$count(
    courseCertification,
    and(
      eq(courseCertification.platformId, platformId),
      eq(courseCertification.code, code),
      mine.length === 0 ? undefined : notInArray(courseCertification.courseId, mine),
    ),
  );
  return current + finishing > 0;
}
