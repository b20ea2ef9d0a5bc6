import { and, asc, eq, ne } from 'drizzle-orm';
import { ToolError } from '../../http/index.ts';
import type { CourseServices } from '../../lti/port.ts';
import { activity, course, lineItem, score, tag, type Reader } from '../../store/index.ts';

export type ScoreRow = typeof score.$inferSelect;
export type CourseRow = typeof course.$inferSelect;
export type ActivityRow = typeof activity.$inferSelect;

export interface ActivityKey {
  readonly platformId: string;
  readonly courseId: string;
  readonly moduleKey: string;
}

export interface ScoreKey extends ActivityKey {
  readonly blockCode: string;
  readonly userId: string;
}

/** The course's services as the LTI port takes them, with the course's id for whoever caches. */
export function servicesOf(row: CourseRow): CourseServices & { readonly courseId: string } {
  return {
    platformId: row.platformId,
    courseId: row.courseId,
    lineItemsUrl: row.lineItemsUrl,
    membershipsUrl: row.membershipsUrl,
    scopes: row.agsScopes,
  };
}

/** @throws ToolError `course-unknown` or `not-found` */
export async function readGraded(
  reader: Reader,
  key: ActivityKey,
): Promise<{ course: CourseRow; activity: ActivityRow }> {
  const [ownCourse] = await reader
    .select()
    .from(course)
    .where(and(eq(course.platformId, key.platformId), eq(course.courseId, key.courseId)));
  if (ownCourse === undefined) throw new ToolError('course-unknown');
  const [row] = await reader.select().from(activity).where(ofActivity(activity, key));
  if (row === undefined) throw new ToolError('not-found');
  return { course: ownCourse, activity: row };
}

/** What the activity serves, as far as it counts. */
export async function readTargets(reader: Reader, key: ActivityKey): Promise<string[]> {
  const rows = await reader
    .select({ target: tag.target })
    .from(tag)
    .where(and(ofActivity(tag, key), ne(tag.state, 'proposed')))
    .orderBy(asc(tag.target));
  return rows.map((row) => row.target);
}

export async function readScore(reader: Reader, key: ScoreKey): Promise<ScoreRow | undefined> {
  const [row] = await reader.select().from(score).where(ofScore(key));
  return row;
}

export function ofScore(key: ScoreKey) {
  return and(
    ofActivity(score, key),
    eq(score.blockCode, key.blockCode),
    eq(score.userId, key.userId),
  );
}

export function ofActivity(
  table: typeof activity | typeof tag | typeof score | typeof lineItem,
  key: ActivityKey,
) {
  return and(
    eq(table.platformId, key.platformId),
    eq(table.courseId, key.courseId),
    eq(table.moduleKey, key.moduleKey),
  );
}

export function readColumns(reader: Reader, key: ActivityKey) {
  return reader
    .select({ blockCode: lineItem.blockCode, maximum: lineItem.maximum })
    .from(lineItem)
    .where(ofActivity(lineItem, key));
}
