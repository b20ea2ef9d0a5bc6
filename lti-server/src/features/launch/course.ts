import { and, eq, sql } from 'drizzle-orm';
import type { Launch } from '../../lti/port.ts';
import { course, type Transactor } from '../../store/index.ts';

export type CourseRow = typeof course.$inferSelect;

const MINUTE = 60_000;

/**
 * The course of a launch, made on its first one. Later ones renew its title and where its services
 * are; a whole class that launches at once writes the row once.
 */
export async function recordCourse(
  transactor: Transactor,
  launch: Launch,
  certificationCode: string,
  now: Date,
): Promise<CourseRow | null> {
  if (launch.course === null) return null;
  const said = {
    title: launch.course.title.trim() === '' ? launch.course.id : launch.course.title,
    label: launch.course.label,
    ...(launch.ags?.lineItemsUrl == null
      ? {}
      : { lineItemsUrl: launch.ags.lineItemsUrl, agsScopes: [...launch.ags.scopes] }),
    ...(launch.membershipsUrl === null ? {} : { membershipsUrl: launch.membershipsUrl }),
  };
  const key = { platformId: launch.platformId, courseId: launch.course.id };
  const ofCourse = and(eq(course.platformId, key.platformId), eq(course.courseId, key.courseId));
  const read = async () => (await transactor.select().from(course).where(ofCourse))[0];
  let known = await read();
  if (known === undefined) {
    const [inserted] = await transactor
      .insert(course)
      .values({ ...key, ...said, certificationCode, createdAt: now, seenAt: now })
      .onConflictDoNothing()
      .returning();
    if (inserted !== undefined) return inserted;
    // Somebody else's first launch was quicker.
    known = await read();
  }
  if (known === undefined) throw new Error('A course that exists cannot be read.');
  const visible =
    known.title !== said.title ||
    (said.lineItemsUrl !== undefined && known.lineItemsUrl !== said.lineItemsUrl) ||
    (said.agsScopes !== undefined && known.agsScopes.join(' ') !== said.agsScopes.join(' '));
  const hidden =
    known.label !== said.label ||
    (said.membershipsUrl !== undefined && known.membershipsUrl !== said.membershipsUrl);
  if (!visible && !hidden && now.getTime() - known.seenAt.getTime() < MINUTE) return known;
  const [updated] = await transactor
    .update(course)
    .set({
      ...said,
      seenAt: now,
      ...(visible ? { revision: sql`${course.revision} + 1` } : {}),
    })
    .where(ofCourse)
    .returning();
  return updated ?? known;
}
