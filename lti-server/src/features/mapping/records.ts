import { and, asc, eq, inArray } from 'drizzle-orm';
import { ToolError } from '../../http/index.ts';
import { activity, course, tag, type Reader, type Transactor } from '../../store/index.ts';

export type CourseRow = typeof course.$inferSelect;
export type ActivityRow = typeof activity.$inferSelect;
export type TagRow = typeof tag.$inferSelect;

export interface CourseKey {
  readonly platformId: string;
  readonly courseId: string;
}

/** @throws ToolError `course-unknown` */
export async function readCourse(reader: Reader, key: CourseKey): Promise<CourseRow> {
  const [row] = await reader.select().from(course).where(ofCourse(course, key));
  if (row === undefined) throw new ToolError('course-unknown');
  return row;
}

/**
 * The course, held until the transaction ends: changes of one course happen one after the other, so
 * that its revision counts them.
 * @throws ToolError `course-unknown`
 */
export async function holdCourse(transactor: Transactor, key: CourseKey): Promise<CourseRow> {
  const [row] = await transactor.select().from(course).where(ofCourse(course, key)).for('update');
  if (row === undefined) throw new ToolError('course-unknown');
  return row;
}

/** In the page's order. */
export function readActivities(reader: Reader, key: CourseKey): Promise<ActivityRow[]> {
  return reader
    .select()
    .from(activity)
    .where(ofCourse(activity, key))
    .orderBy(asc(activity.sectionPosition), asc(activity.position), asc(activity.moduleKey));
}

export function readTags(
  reader: Reader,
  key: CourseKey,
  moduleKeys?: readonly string[],
): Promise<TagRow[]> {
  const some = moduleKeys === undefined ? undefined : inArray(tag.moduleKey, [...moduleKeys]);
  return reader
    .select()
    .from(tag)
    .where(and(ofCourse(tag, key), some))
    .orderBy(asc(tag.moduleKey), asc(tag.target));
}

/** @throws ToolError `not-found` */
export async function readActivity(
  reader: Reader,
  key: CourseKey,
  moduleKey: string,
): Promise<ActivityRow> {
  const [row] = await reader
    .select()
    .from(activity)
    .where(and(ofCourse(activity, key), eq(activity.moduleKey, moduleKey)));
  if (row === undefined) throw new ToolError('not-found');
  return row;
}

export async function raiseRevision(
  transactor: Transactor,
  row: Pick<CourseRow, 'platformId' | 'courseId' | 'revision'>,
): Promise<CourseRow> {
  const [raised] = await transactor
    .update(course)
    .set({ revision: row.revision + 1 })
    .where(ofCourse(course, row))
    .returning();
  if (raised === undefined) throw new ToolError('course-unknown');
  return raised;
}

function ofCourse(
  table: typeof course | typeof activity | typeof tag,
  { platformId, courseId }: CourseKey,
) {
  return and(eq(table.platformId, platformId), eq(table.courseId, courseId));
}
