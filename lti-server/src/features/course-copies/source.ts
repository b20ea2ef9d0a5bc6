import { and, asc, count, desc, eq, inArray, ne } from 'drizzle-orm';
import { activity, course, courseCopy, tag, type Reader } from '../../store/index.ts';
import type { Principal, Standing } from '../access/index.ts';
import type { CourseKey, CourseRow } from '../mapping/index.ts';
import { historyOf } from './history.ts';

export type CopyRow = typeof courseCopy.$inferSelect;

/** A course that another one may have been made from. */
export interface Source {
  readonly course: CourseRow;
  readonly proof: 'history' | 'fingerprint';
  readonly generation: number;
  /** What was decided about it; null: nothing was noted yet. */
  readonly noted: CopyRow | null;
}

/** Courses compared by their activities where no history is told. */
const MOST_COMPARED = 50;

/**
 * The nearest course of the same platform that this one was made from and that has tags, as the
 * platform says in this launch or said in an earlier one; null where it tells of none.
 */
export async function sourceByHistory(
  reader: Reader,
  principal: Principal,
  key: CourseKey,
): Promise<Source | null> {
  const noted = await readNoted(reader, key);
  const launch = principal.launch?.course?.id === key.courseId ? principal.launch : null;
  const told = launch === null ? [] : historyOf(launch);
  const remembered = noted.filter((row) => row.proof === 'history').map((row) => row.fromCourseId);
  const ids = told.length > 0 ? told : remembered;
  const tagged = await readTaggedCourses(reader, key, ids);
  for (const [at, id] of ids.entries()) {
    const row = tagged.get(id);
    if (row === undefined) continue;
    const own = noted.find((one) => one.fromCourseId === id) ?? null;
    return { course: row, proof: 'history', generation: own?.generation ?? at + 1, noted: own };
  }
  return null;
}

/**
 * Courses that may be alike, the last opened first: those that the person teaches or heads, and all
 * for an administrator. One that was decided on stands for all.
 */
export async function comparedCourses(
  reader: Reader,
  key: CourseKey,
  { administrator, headOf, teaches }: Standing,
): Promise<Source[]> {
  const decided = (await readNoted(reader, key)).filter((row) => row.state !== 'open');
  const own = [...new Set([...headOf, ...teaches])];
  const ids = decided.length > 0 ? decided.map((row) => row.fromCourseId) : own;
  if (ids.length === 0 && !administrator) return [];
  const everywhere = administrator && decided.length === 0;
  const tagged = await readTaggedCourses(reader, key, everywhere ? null : ids);
  return [...tagged.values()].map((row) => ({
    course: row,
    proof: 'fingerprint',
    generation: 1,
    noted: decided.find((one) => one.fromCourseId === row.courseId) ?? null,
  }));
}

/** True where somebody has tagged the course by hand: it is under way, whatever it was made from. */
export async function isUnderWay(reader: Reader, key: CourseKey): Promise<boolean> {
  const [row] = await reader
    .select({ tags: count() })
    .from(tag)
    .where(
      and(
        eq(tag.platformId, key.platformId),
        eq(tag.courseId, key.courseId),
        ne(tag.source, 'deep-linking'),
      ),
    );
  return (row?.tags ?? 0) > 0;
}

function readNoted(reader: Reader, { platformId, courseId }: CourseKey): Promise<CopyRow[]> {
  return reader
    .select()
    .from(courseCopy)
    .where(and(eq(courseCopy.platformId, platformId), eq(courseCopy.courseId, courseId)))
    .orderBy(asc(courseCopy.generation), desc(courseCopy.foundAt));
}

/** Those with a tag on an activity that is there. @param ids  null: all of the platform */
async function readTaggedCourses(
  reader: Reader,
  { platformId, courseId }: CourseKey,
  ids: readonly string[] | null,
): Promise<Map<string, CourseRow>> {
  if (ids?.length === 0) return new Map();
  const tagged = reader
    .selectDistinct({ courseId: tag.courseId })
    .from(tag)
    .innerJoin(
      activity,
      and(
        eq(activity.platformId, tag.platformId),
        eq(activity.courseId, tag.courseId),
        eq(activity.moduleKey, tag.moduleKey),
        eq(activity.gone, false),
      ),
    )
    .where(eq(tag.platformId, platformId));
  const rows = await reader
    .select()
    .from(course)
    .where(
      and(
        eq(course.platformId, platformId),
        ne(course.courseId, courseId),
        inArray(course.courseId, tagged),
        ids === null ? undefined : inArray(course.courseId, [...ids]),
      ),
    )
    .orderBy(desc(course.seenAt))
    .limit(MOST_COMPARED);
  return new Map(rows.map((row) => [row.courseId, row]));
}
