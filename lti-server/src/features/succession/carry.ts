import type { CarryOverReport } from '@blocmap/shared/protocol';
import { planCarryOver, type CarryStep, type SuccessionMapping } from '@blocmap/shared/succession';
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';
import { ToolError } from '../../http/index.ts';
import { course, score, tag, type Reader, type Transactor } from '../../store/index.ts';
import { alsoServing, following, readServed, sameServed, writeServed } from '../following/index.ts';
import type { CourseRow } from '../mapping/index.ts';
import { journalCarry, type AddedTag, type CarriedCourse } from './carry-journal.ts';
import { onCertification, type SuccessionKey } from './pair.ts';
import { isWithin, readTouched, type Reach } from './reach.ts';
import { asCourseTags, readCarried } from './usage.ts';

/** Rows in one statement: PostgreSQL takes 65 535 parameters. */
const AT_ONCE = 1000;
const MOST_NOT_CARRIED = 500;

export interface CarryOrder {
  readonly mapping: SuccessionMapping;
  readonly reach: Reach;
  /** Left out: every course within reach. */
  readonly courseIds: readonly string[] | undefined;
  readonly certificationSwitch: boolean;
  readonly actorId: string;
  readonly now: Date;
}

/**
 * Adds to each activity the tags that its old ones have become. Old tags and grades stay where they
 * are, and so does a tag that is on the new place already. All courses or none: they are held until
 * the end, so that who tags at the same time comes before or after.
 *
 * @throws ToolError `forbidden` for a course out of reach, `invalid-request` for one that has
 *   nothing to do with the old certification
 */
export async function carryOver(
  transactor: Transactor,
  key: SuccessionKey,
  order: CarryOrder,
): Promise<CarryOverReport> {
  const courses = await holdCourses(transactor, key, await chosenIds(transactor, key, order));
  const courseIds = courses.map((one) => one.courseId);
  const tags = asCourseTags(await readCarried(transactor, key, courseIds));
  const plan = planCarryOver(order.mapping, tags);
  const added = await addTags(transactor, key, plan.steps, order);
  const carried: CarriedCourse[] = [];
  for (const row of courses) {
    const ownTags = added.get(row.courseId) ?? [];
    const served = await changeServed(transactor, key, row, ownTags.length > 0, order);
    if (ownTags.length === 0 && served === null) continue;
    carried.push({ courseId: row.courseId, added: ownTags, served });
  }
  const by = { actorId: order.actorId, at: order.now };
  if (carried.length > 0) await raiseRevisions(transactor, key, carried);
  const undoId = carried.length === 0 ? null : await journalCarry(transactor, key, carried, by);
  const switched = new Set(
    carried.filter(({ served }) => isSwitched(served)).map((one) => one.courseId),
  );
  const counts = new Map(plan.courses.map((one) => [one.courseId, one.counts]));
  return {
    undoId,
    counts: plan.counts,
    switched: switched.size,
    gradesKept: await countGrades(transactor, key, courseIds),
    courses: courses.flatMap(({ courseId, title }) => {
      const own = counts.get(courseId) ?? planCarryOver(order.mapping, []).counts;
      return [{ courseId, title, counts: own, switched: switched.has(courseId) }];
    }),
    notCarried: plan.notCarried.slice(0, MOST_NOT_CARRIED).map(({ tag: old, reason }) => ({
      courseId: old.courseId,
      moduleKey: old.moduleKey,
      target: old.target,
      reason,
    })),
  };
}

export function isSwitched(served: CarriedCourse['served']): boolean {
  return served !== null && served.before.code !== served.after.code;
}

async function chosenIds(
  reader: Reader,
  key: SuccessionKey,
  { reach, courseIds }: CarryOrder,
): Promise<string[]> {
  const touched = (await readTouched(reader, key, reach)).map((one) => one.courseId);
  if (courseIds === undefined) return touched;
  if (!courseIds.every((id) => isWithin(reach, id))) {
    throw new ToolError('forbidden', { text: 'carry-over-not-yours' });
  }
  const known = new Set(touched);
  const details = courseIds.flatMap((id, at) =>
    known.has(id)
      ? []
      : [{ path: `body.courseIds.${at}`, expected: `a course that serves ${key.from}` }],
  );
  if (details.length > 0) throw new ToolError('invalid-request', { details: details.slice(0, 20) });
  return [...new Set(courseIds)];
}

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

/** Resolves to what was really added, by course: a tag that came meanwhile is left as it is. */
async function addTags(
  transactor: Transactor,
  { platformId }: SuccessionKey,
  steps: readonly CarryStep[],
  { actorId, now }: CarryOrder,
): Promise<Map<string, AddedTag[]>> {
  // Between two codes nothing is changed or taken away: old and new places are never the same.
  const wanted = steps.flatMap(({ courseId, moduleKey, target, before, after }) =>
    before !== null || after === null
      ? []
      : [
          {
            courseId,
            tag: {
              moduleKey,
              target,
              content: { ...after, source: 'import' as const, authorId: actorId, version: 1 },
            },
          },
        ],
  );
  const added = new Map<string, AddedTag[]>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const rows = await transactor
      .insert(tag)
      .values(
        some.map(({ courseId, tag: { content, ...place } }) => ({
          platformId,
          courseId,
          ...place,
          ...content,
          createdAt: now,
          changedAt: now,
        })),
      )
      .onConflictDoNothing()
      .returning({ courseId: tag.courseId, moduleKey: tag.moduleKey, target: tag.target });
    const written = new Set(rows.map((row) => placeOf(row.courseId, row)));
    for (const { courseId, tag: one } of some) {
      if (!written.has(placeOf(courseId, one))) continue;
      added.set(courseId, [...(added.get(courseId) ?? []), one]);
    }
  }
  return added;
}

function placeOf(courseId: string, { moduleKey, target }: Pick<AddedTag, 'moduleKey' | 'target'>) {
  return JSON.stringify([courseId, moduleKey, target]);
}

/** Null where the course goes on serving what it did. */
async function changeServed(
  transactor: Transactor,
  { from, to }: SuccessionKey,
  row: CourseRow,
  hasNewTags: boolean,
  { certificationSwitch, now }: CarryOrder,
): Promise<CarriedCourse['served']> {
  const before = await readServed(transactor, row);
  const switches = certificationSwitch && before.code === from;
  const after = switches
    ? following(before, to, { keepOld: true, now })
    : hasNewTags
      ? alsoServing(before, to, now)
      : before;
  if (sameServed(before, after)) return null;
  await writeServed(transactor, row, after);
  return { before, after };
}

export async function raiseRevisions(
  transactor: Transactor,
  { platformId }: Pick<SuccessionKey, 'platformId'>,
  courses: readonly Pick<CarriedCourse, 'courseId'>[],
): Promise<void> {
  const courseIds = courses.map((one) => one.courseId);
  await transactor
    .update(course)
    .set({ revision: sql`${course.revision} + 1` })
    .where(and(eq(course.platformId, platformId), inArray(course.courseId, courseIds)));
}

async function countGrades(
  reader: Reader,
  { platformId, from }: SuccessionKey,
  courseIds: readonly string[],
): Promise<number> {
  const [row] = await reader
    .select({ grades: count() })
    .from(score)
    .where(
      and(
        eq(score.platformId, platformId),
        inArray(score.courseId, [...courseIds]),
        onCertification(score.blockCode, from),
      ),
    );
  return row?.grades ?? 0;
}
