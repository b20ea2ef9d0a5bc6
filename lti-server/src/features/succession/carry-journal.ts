/**
 * A carrying over in the journal: an entry for each course, and one above them that names them. With
 * them it can be taken back, exactly and whole.
 */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { journal, type Reader, type Transactor } from '../../store/index.ts';
import type { ServedCodes } from '../following/index.ts';
import { writeJournal } from '../journal/index.ts';
import type { SuccessionKey } from './pair.ts';

const Content = z.object({
  nature: z.enum(['taught', 'formative', 'certificative']),
  state: z.enum(['proposed', 'validated', 'locked']),
  source: z.literal('import'),
  weight: z.number(),
  authorId: z.string(),
  version: z.number(),
});
const AddedTag = z.object({ moduleKey: z.string(), target: z.string(), content: Content });
/** A tag that was not there before. */
export type AddedTag = z.infer<typeof AddedTag>;

const Served = z.object({
  code: z.string(),
  beside: z.array(z.object({ code: z.string(), since: z.coerce.date() })),
});
const CoursePart = z.object({
  added: z.array(AddedTag),
  /** What the course served; null: that stayed as it was. */
  served: z.object({ before: Served, after: Served }).nullable(),
});
const Whole = z.object({
  from: z.string(),
  to: z.string(),
  parts: z.array(z.string()),
});
const Undone = z.object({ undone: z.string() });

/** What was done in one course. */
export interface CarriedCourse {
  readonly courseId: string;
  readonly added: readonly AddedTag[];
  readonly served: { readonly before: ServedCodes; readonly after: ServedCodes } | null;
}

export interface JournalledCarry {
  readonly undoId: string;
  readonly at: Date;
  readonly courses: readonly CarriedCourse[];
}

interface By {
  readonly actorId: string;
  readonly at: Date;
}

/** Resolves to the key to take it back. */
export function journalCarry(
  transactor: Transactor,
  key: SuccessionKey,
  courses: readonly CarriedCourse[],
  by: By,
): Promise<string> {
  return writeWhole(transactor, key, courses, 'succession.carried', {}, by);
}

export async function journalUndo(
  transactor: Transactor,
  key: SuccessionKey,
  { undoId, courses }: JournalledCarry,
  by: By,
): Promise<void> {
  await writeWhole(transactor, key, courses, 'succession.undone', { undone: undoId }, by);
}

async function writeWhole(
  transactor: Transactor,
  { platformId, from, to }: SuccessionKey,
  courses: readonly CarriedCourse[],
  action: 'succession.carried' | 'succession.undone',
  detail: Readonly<Record<string, unknown>>,
  by: By,
): Promise<string> {
  const parts: string[] = [];
  for (const { courseId, added, served } of courses) {
    const part = { from, to, added, served, ...detail };
    parts.push(
      await writeJournal(transactor, { platformId, courseId, action, detail: part, ...by }),
    );
  }
  const whole = { from, to, parts, ...detail };
  return writeJournal(transactor, { platformId, courseId: null, action, detail: whole, ...by });
}

/** Carryings over of this succession that have not been taken back, the latest first. */
export async function readCarries(
  reader: Reader,
  { platformId, from, to }: SuccessionKey,
): Promise<JournalledCarry[]> {
  const entries = await reader
    .select()
    .from(journal)
    .where(
      and(
        eq(journal.platformId, platformId),
        isNull(journal.courseId),
        inArray(journal.action, ['succession.carried', 'succession.undone']),
      ),
    )
    .orderBy(desc(journal.at));
  const undone = new Set(
    entries.flatMap(({ detail }) => {
      const read = Undone.safeParse(detail);
      return read.success ? [read.data.undone] : [];
    }),
  );
  const carries: JournalledCarry[] = [];
  for (const { entryId, action, detail, at } of entries) {
    const whole = Whole.safeParse(detail);
    const isMeant = whole.success && whole.data.from === from && whole.data.to === to;
    if (action !== 'succession.carried' || !isMeant || undone.has(entryId)) continue;
    carries.push({
      undoId: entryId,
      at,
      courses: await readParts(reader, platformId, whole.data.parts),
    });
  }
  return carries;
}

async function readParts(
  reader: Reader,
  platformId: string,
  parts: readonly string[],
): Promise<CarriedCourse[]> {
  const rows = await reader
    .select()
    .from(journal)
    .where(and(eq(journal.platformId, platformId), inArray(journal.entryId, [...parts])))
    .orderBy(journal.courseId);
  return rows.map(({ courseId, detail }) => ({
    courseId: courseId ?? '',
    ...CoursePart.parse(detail),
  }));
}
