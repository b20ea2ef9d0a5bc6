import type { CarryOverReport } from '@blocmap/shared/protocol';
import { planCarryOver, type SuccessionMapping } from '@blocmap/shared/succession';
import { and, count, eq, inArray } from 'drizzle-orm';
import { ToolError } from '../../http/index.ts';
import { score, type Reader, type Transactor } from '../../store/index.ts';
import { alsoServing, following, readServed, sameServed, writeServed } from '../following/index.ts';
import type { CourseRow } from '../mapping/index.ts';
import { addTags } from './added-tags.ts';
import { journalCarry, type CarriedCourse } from './carry-journal.ts';
import { holdCourses, raiseRevisions } from './held-courses.ts';
import { onCertification, type SuccessionKey } from './pair.ts';
import { isWithin, readTouched, type Reach } from './reach.ts';
import { asCourseTags, readCarried } from './usage.ts';

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
