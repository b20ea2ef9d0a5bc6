import { and, eq, inArray } from 'drizzle-orm';
import { ToolError } from '../../http/index.ts';
import { course, headAssignment, type Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';

/**
 * Makes a person head of these courses and no others; of none: no head.
 * @throws ToolError `invalid-request` naming the courses that the platform does not have
 */
export async function setHead(
  transactor: Transactor,
  head: { readonly platformId: string; readonly userId: string },
  courseIds: readonly string[],
  by: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  const wanted = [...new Set(courseIds)];
  const known =
    wanted.length === 0
      ? []
      : await transactor
          .select({ courseId: course.courseId })
          .from(course)
          .where(and(eq(course.platformId, head.platformId), inArray(course.courseId, wanted)));
  const held = new Set(known.map((row) => row.courseId));
  const details = courseIds.flatMap((courseId, index) =>
    held.has(courseId)
      ? []
      : [{ path: `body.courseIds.${index}`, expected: 'a course that Blocmap was opened from' }],
  );
  if (details.length > 0) throw new ToolError('invalid-request', { details: details.slice(0, 20) });
  await transactor
    .delete(headAssignment)
    .where(
      and(eq(headAssignment.platformId, head.platformId), eq(headAssignment.userId, head.userId)),
    );
  if (wanted.length > 0) {
    await transactor.insert(headAssignment).values(
      wanted.map((courseId) => ({
        ...head,
        courseId,
        assignedBy: by.actorId,
        assignedAt: by.now,
      })),
    );
  }
  await writeJournal(transactor, {
    platformId: head.platformId,
    courseId: null,
    actorId: by.actorId,
    action: 'head.assigned',
    detail: { userId: head.userId, courseIds: wanted },
    at: by.now,
  });
}
