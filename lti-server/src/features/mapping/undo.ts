import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { ToolError } from '../../http/index.ts';
import { journal, type Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import { contentOf, keyOf, sameContent, type Step } from './plan.ts';
import { holdCourse, raiseRevision, readTags, type CourseKey } from './records.ts';
import { writeSteps } from './write-steps.ts';

/** The interface offers it for seconds; a slow reader still gets it. */
export const UNDO_MS = 10 * 60_000;

const Content = z
  .object({
    nature: z.enum(['taught', 'formative', 'certificative']),
    state: z.enum(['proposed', 'validated', 'locked']),
    source: z.enum(['manual', 'suggestion', 'import', 'deep-linking']),
    weight: z.number(),
    authorId: z.string(),
    version: z.number(),
  })
  .nullable();
const Detail = z.object({
  steps: z.array(
    z.object({ moduleKey: z.string(), target: z.string(), before: Content, after: Content }),
  ),
});

/**
 * Takes a change of tags back: each tag is again what it was, with a higher version. The answer is
 * the key to undo the undoing.
 *
 * @throws ToolError `not-found`, `undo-expired`, or `conflict` where a tag was touched since
 */
export async function undoChange(
  transactor: Transactor,
  key: CourseKey,
  request: {
    readonly undoId: string;
    readonly actorId: string;
    readonly now: Date;
    /** Milliseconds since the change; ten minutes where left out. */
    readonly within?: number;
  },
): Promise<string> {
  const course = await holdCourse(transactor, key);
  const done = await readSteps(transactor, key, request);
  const touched = [...new Set(done.map((step) => step.moduleKey))];
  const current = new Map(
    (await readTags(transactor, key, touched)).map((row) => [keyOf(row), contentOf(row)]),
  );
  const steps = done.map((step): Step => {
    const now = current.get(keyOf(step)) ?? null;
    if (!sameContent(now, step.after)) throw new ToolError('conflict', { text: 'undo-touched' });
    const version = (now?.version ?? step.before?.version ?? 0) + 1;
    const { moduleKey, target, before } = step;
    return { moduleKey, target, before: now, after: before && { ...before, version } };
  });
  await writeSteps(transactor, key, steps, request.now);
  await raiseRevision(transactor, course);
  return writeJournal(transactor, {
    ...key,
    actorId: request.actorId,
    action: 'tags.undone',
    detail: { steps, undone: request.undoId },
    at: request.now,
  });
}

async function readSteps(
  transactor: Transactor,
  key: CourseKey,
  {
    undoId,
    now,
    within = UNDO_MS,
  }: { readonly undoId: string; readonly now: Date; readonly within?: number },
): Promise<Step[]> {
  const [entry] = await transactor
    .select()
    .from(journal)
    .where(and(eq(journal.platformId, key.platformId), eq(journal.entryId, undoId)));
  const detail = Detail.safeParse(entry?.detail);
  // An entry of another course is none: its id tells nothing about it.
  if (entry === undefined || entry.courseId !== key.courseId || !detail.success) {
    throw new ToolError('not-found');
  }
  if (now.getTime() - entry.at.getTime() > within) throw new ToolError('undo-expired');
  return detail.data.steps;
}
