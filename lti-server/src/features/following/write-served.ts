import { and, eq, notInArray } from 'drizzle-orm';
import { course, courseCertification, type Reader, type Transactor } from '../../store/index.ts';
import type { CourseKey } from '../mapping/index.ts';

/** A certification that a course serves beside the one that it follows. */
export interface Beside {
  readonly code: string;
  readonly since: Date;
}

/** What a course serves, as it stands in the store. */
export interface ServedCodes {
  /** The one that it follows. */
  readonly code: string;
  /** By code. */
  readonly beside: readonly Beside[];
}

export async function readServed(
  reader: Reader,
  course: CourseKey & { readonly certificationCode: string },
): Promise<ServedCodes> {
  const beside = await reader
    .select({ code: courseCertification.code, since: courseCertification.since })
    .from(courseCertification)
    .where(ofCourse(course))
    .orderBy(courseCertification.code);
  return { code: course.certificationCode, beside };
}

/** Makes the course serve these and no others. Its revision is the caller's to raise. */
export async function writeServed(
  transactor: Transactor,
  key: CourseKey,
  { code, beside }: ServedCodes,
): Promise<void> {
  const { platformId, courseId } = key;
  await transactor
    .update(course)
    .set({ certificationCode: code })
    .where(and(eq(course.platformId, platformId), eq(course.courseId, courseId)));
  const kept = beside.map((one) => one.code);
  await transactor
    .delete(courseCertification)
    .where(and(ofCourse(key), notInArray(courseCertification.code, kept)));
  if (beside.length === 0) return;
  await transactor
    .insert(courseCertification)
    .values(beside.map((one) => ({ platformId, courseId, ...one })))
    .onConflictDoNothing();
}

/** The same course following another one; the one that it followed stays beside where asked. */
export function following(
  served: ServedCodes,
  code: string,
  { keepOld, now }: { readonly keepOld: boolean; readonly now: Date },
): ServedCodes {
  if (served.code === code) return served;
  const others = served.beside.filter((one) => one.code !== code && one.code !== served.code);
  const old = keepOld ? [{ code: served.code, since: now }] : [];
  return { code, beside: byCode([...others, ...old]) };
}

/** The same course serving one more beside the one that it follows. */
export function alsoServing(served: ServedCodes, code: string, now: Date): ServedCodes {
  if (served.code === code || served.beside.some((one) => one.code === code)) return served;
  return { ...served, beside: byCode([...served.beside, { code, since: now }]) };
}

export function sameServed(a: ServedCodes, b: ServedCodes): boolean {
  const codes = (one: ServedCodes) => one.beside.map(({ code }) => code).join(' ');
  return a.code === b.code && codes(a) === codes(b);
}

function byCode(list: readonly Beside[]): Beside[] {
  return list.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function ofCourse({ platformId, courseId }: CourseKey) {
  return and(
    eq(courseCertification.platformId, platformId),
    eq(courseCertification.courseId, courseId),
  );
}
