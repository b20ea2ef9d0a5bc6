import { and, eq } from 'drizzle-orm';
import { courseCopy, type Transactor, type Writer } from '../../store/index.ts';
import type { CourseKey } from '../mapping/index.ts';
import type { Source } from './source.ts';

type Decision = Pick<typeof courseCopy.$inferSelect, 'state' | 'decidedAt' | 'entryId'>;

/** Remembers what a launch has told: the next one may come from another course. */
export async function remember(
  writer: Writer,
  key: CourseKey,
  { course, proof, generation }: Source,
  now: Date,
): Promise<void> {
  await writer
    .insert(courseCopy)
    .values({ ...key, fromCourseId: course.courseId, proof, generation, foundAt: now })
    .onConflictDoNothing();
}

export async function decide(
  transactor: Transactor,
  key: CourseKey,
  source: Source,
  decision: Decision,
  now: Date,
): Promise<void> {
  await remember(transactor, key, source, now);
  await transactor
    .update(courseCopy)
    .set(decision)
    .where(
      and(
        eq(courseCopy.platformId, key.platformId),
        eq(courseCopy.courseId, key.courseId),
        eq(courseCopy.fromCourseId, source.course.courseId),
      ),
    );
}

/** The carrying over with this entry is taken back: it can be decided on again. */
export async function reopen(
  transactor: Transactor,
  { platformId, courseId }: CourseKey,
  entryId: string,
): Promise<void> {
  await transactor
    .update(courseCopy)
    .set({ state: 'open', decidedAt: null, entryId: null })
    .where(
      and(
        eq(courseCopy.platformId, platformId),
        eq(courseCopy.courseId, courseId),
        eq(courseCopy.entryId, entryId),
      ),
    );
}
