import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ToolError } from '../../http/index.ts';
import { journal, type Transactor } from '../../store/index.ts';
import { readServed, sameServed, writeServed } from '../following/index.ts';
import { holdCourse, readTags, undoChange, type CourseKey } from '../mapping/index.ts';
import { reopen } from './notes.ts';

const Served = z.object({
  code: z.string(),
  beside: z.array(z.object({ code: z.string(), since: z.coerce.date() })),
});
const Detail = z.object({
  from: z.string(),
  served: z.object({ before: Served, after: Served }).nullable(),
});

/**
 * Takes a carrying over back, at any time: its tags go, and the course serves what it did before
 * unless that was changed since or something else is tied to it.
 *
 * @throws ToolError `not-found`, or `conflict` where one of the tags was touched since
 */
export async function undoCarry(
  transactor: Transactor,
  key: CourseKey,
  request: { readonly undoId: string; readonly actorId: string; readonly now: Date },
): Promise<void> {
  const course = await holdCourse(transactor, key);
  const [entry] = await transactor
    .select()
    .from(journal)
    .where(and(eq(journal.platformId, key.platformId), eq(journal.entryId, request.undoId)));
  const detail = Detail.safeParse(entry?.detail);
  const isOurs = entry?.action === 'copy.carried' && entry.courseId === key.courseId;
  if (!isOurs || !detail.success) throw new ToolError('not-found');
  await undoChange(transactor, key, { ...request, within: Number.POSITIVE_INFINITY });
  await reopen(transactor, key, request.undoId);
  const { served } = detail.data;
  if (served === null) return;
  const now = await readServed(transactor, course);
  const kept = new Set([served.before.code, ...served.before.beside.map((one) => one.code)]);
  const left = await readTags(transactor, key);
  const isUsed = left.some(
    ({ target }) => ![...kept].some((code) => target.startsWith(`${code}BC`)),
  );
  if (sameServed(now, served.after) && !isUsed) {
    await writeServed(transactor, key, served.before);
  }
}
