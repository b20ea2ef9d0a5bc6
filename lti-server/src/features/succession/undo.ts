import { shortCode } from '@blocmap/shared/certification';
import type { CarryOverUndone } from '@blocmap/shared/protocol';
import { and, eq, inArray } from 'drizzle-orm';
import { ToolError } from '../../http/index.ts';
import { activity, course, type tag, type Reader, type Transactor } from '../../store/index.ts';
import { alsoServing, readServed, sameServed, writeServed } from '../following/index.ts';
import type { CourseRow } from '../mapping/index.ts';
import { removeTags } from './added-tags.ts';
import {
  journalUndo,
  readCarries,
  type AddedTag,
  type CarriedCourse,
  type JournalledCarry,
} from './carry-journal.ts';
import { isSwitched } from './carry.ts';
import { holdCourses, raiseRevisions } from './held-courses.ts';
import type { SuccessionKey } from './pair.ts';
import { isWithin, type Reach } from './reach.ts';
import { readCarried } from './usage.ts';

/**
 * Takes a carrying over back: the tags that it added go, and courses serve what they served before,
 * and the new certification too where somebody has gone on tagging with it.
 *
 * @throws ToolError `not-found`, `forbidden` where one of its courses is out of reach, or `conflict`
 *   where it is undone already or something was touched since: the details name what
 */
export async function undoCarryOver(
  transactor: Transactor,
  key: SuccessionKey,
  request: {
    readonly undoId: string;
    readonly reach: Reach;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<CarryOverUndone> {
  const find = async () =>
    (await readCarries(transactor, key)).find((one) => one.undoId === request.undoId);
  const known = await find();
  if (known === undefined) throw new ToolError('not-found', { text: 'carry-over-undone' });
  const courseIds = known.courses.map((one) => one.courseId);
  if (!courseIds.every((id) => isWithin(request.reach, id))) {
    throw new ToolError('forbidden', { text: 'carry-over-not-yours' });
  }
  const held = await holdCourses(transactor, key, courseIds);
  // Somebody may have been quicker while we waited for the courses.
  const carry = await find();
  if (carry === undefined) throw new ToolError('conflict', { text: 'carry-over-undone' });
  const touched = await findTouched(transactor, key, carry);
  if (touched.length > 0) {
    const details = touched.slice(0, 20).map((expected) => ({ path: 'body.undoId', expected }));
    throw new ToolError('conflict', { text: 'carry-over-touched', details });
  }
  for (const part of carry.courses) {
    await removeTags(transactor, key, part);
    const row = held.find((one) => one.courseId === part.courseId);
    if (row !== undefined) await restoreServed(transactor, key, row, part, request.now);
  }
  await raiseRevisions(transactor, key, carry.courses);
  await journalUndo(transactor, key, carry, { actorId: request.actorId, at: request.now });
  return sizeOf(carry);
}

export function sizeOf({ courses }: JournalledCarry): CarryOverUndone {
  return {
    courses: courses.length,
    tags: courses.reduce((sum, one) => sum + one.added.length, 0),
    switched: courses.filter((one) => isSwitched(one.served)).length,
  };
}

/** What is no longer as the carrying over left it, in names: `Maintenance › TP1 › BC03.2`. */
export async function findTouched(
  reader: Reader,
  key: SuccessionKey,
  { courses }: JournalledCarry,
): Promise<string[]> {
  const courseIds = courses.map((one) => one.courseId);
  const now = new Map(
    (await readCarried(reader, key, courseIds)).map((row) => [
      JSON.stringify([row.courseId, row.moduleKey, row.target]),
      row,
    ]),
  );
  const rows = await readCourses(reader, key, courseIds);
  const touched: string[] = [];
  for (const part of courses) {
    const row = rows.get(part.courseId);
    if (row === undefined) {
      touched.push(part.courseId);
      continue;
    }
    const gone = part.added.filter((one) => {
      const there = now.get(JSON.stringify([part.courseId, one.moduleKey, one.target]));
      return there === undefined || !isAsAdded(there, one);
    });
    const titles = gone.length === 0 ? new Map() : await readTitles(reader, row);
    for (const { moduleKey, target } of gone) {
      touched.push([row.title, titles.get(moduleKey) ?? moduleKey, shortCode(target)].join(' › '));
    }
    if (part.served === null) continue;
    const served = await readServed(reader, row);
    if (!sameServed(served, part.served.after)) touched.push(`${row.title} › ${served.code}`);
  }
  return touched;
}

function isAsAdded(row: typeof tag.$inferSelect, { content }: AddedTag): boolean {
  return (
    row.nature === content.nature &&
    row.state === content.state &&
    row.source === content.source &&
    row.weight === content.weight &&
    row.authorId === content.authorId &&
    row.version === content.version
  );
}

async function readCourses(
  reader: Reader,
  { platformId }: SuccessionKey,
  courseIds: readonly string[],
): Promise<Map<string, CourseRow>> {
  const rows = await reader
    .select()
    .from(course)
    .where(and(eq(course.platformId, platformId), inArray(course.courseId, [...courseIds])));
  return new Map(rows.map((row) => [row.courseId, row]));
}

async function readTitles(reader: Reader, row: CourseRow): Promise<Map<string, string>> {
  const { platformId, courseId } = row;
  const rows = await reader
    .select({ moduleKey: activity.moduleKey, title: activity.title })
    .from(activity)
    .where(and(eq(activity.platformId, platformId), eq(activity.courseId, courseId)));
  return new Map(rows.map(({ moduleKey, title }) => [moduleKey, title]));
}

async function restoreServed(
  transactor: Transactor,
  key: SuccessionKey,
  row: CourseRow,
  { courseId, served }: CarriedCourse,
  now: Date,
): Promise<void> {
  if (served === null) return;
  const left = await readCarried(transactor, key, [courseId]);
  const isStillUsed = left.some(({ target }) => target.startsWith(`${key.to}BC`));
  const before = isStillUsed ? alsoServing(served.before, key.to, now) : served.before;
  await writeServed(transactor, row, before);
}
