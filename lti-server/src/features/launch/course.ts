import { and, eq, sql } from 'drizzle-orm';
import type { Launch } from '../../lti/port.ts';
import { course, type Transactor } from '../../store/index.ts';

export type CourseRow = typeof course.$inferSelect;

/** What a launch says of its course; what it says nothing of stays as it is. */
export function saidOf(launch: Launch, into: NonNullable<Launch['course']>) {
  return {
    title: into.title.trim() === '' ? into.id : into.title,
    label: into.label,
    ...(launch.ags?.lineItemsUrl == null
      ? {}
      : { lineItemsUrl: launch.ags.lineItemsUrl, agsScopes: [...launch.ags.scopes] }),
    ...(launch.membershipsUrl === null ? {} : { membershipsUrl: launch.membershipsUrl }),
  };
}

/**
 * The course of a launch, made on its first one. Later ones renew its title and where its services
 * are.
 */
export async function recordCourse(
  transactor: Transactor,
  launch: Launch,
  into: NonNullable<Launch['course']>,
  certificationCode: string,
  now: Date,
): Promise<CourseRow> {
  const said = saidOf(launch, into);
  const key = { platformId: launch.platformId, courseId: into.id };
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
  if (!visible && !hidden) return known;
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
