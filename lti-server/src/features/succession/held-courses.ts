import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { course, type Transactor } from '../../store/index.ts';
import type { CourseRow } from '../mapping/index.ts';
import type { SuccessionKey } from './pair.ts';

/** Always in the same order, so that two who hold several never wait for one another. */
export async function holdCourses(
  transactor: Transactor,
  { platformId }: Pick<SuccessionKey, 'platformId'>,
  courseIds: readonly string[],
): Promise<CourseRow[]> {
  return transactor
    .select()
    .from(course)
    .where(and(eq(course.platformId, platformId), inArray(course.courseId, [...courseIds])))
    .orderBy(asc(course.courseId))
    .for('update');
}

export async function raiseRevisions(
  transactor: Transactor,
  { platformId }: Pick<SuccessionKey, 'platformId'>,
  courses: readonly { readonly courseId: string }[],
): Promise<void> {
  const courseIds = courses.map((one) => one.courseId);
  await transactor
    .update(course)
    .set({ revision: sql`${course.revision} + 1` })
    .where(and(eq(course.platformId, platformId), inArray(course.courseId, courseIds)));
}
