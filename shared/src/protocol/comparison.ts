/** What a new version of a certification changes: see `compareVersions` of shared/succession. */
import { z } from 'zod';
import { Block, Competence, EvaluationModality, Warning } from '../certification/index.ts';
import { VersionName } from '../succession/index.ts';

export const ChangeKind = z.enum(['new', 'changed', 'removed', 'moved', 'unchanged']);
export type ChangeKind = z.infer<typeof ChangeKind>;

const FieldValue = z.union([z.string(), z.number(), z.boolean()]);

/** One printed value before and after; `words` is its change word by word. */
const FieldChange = z.object({
  field: z.string(),
  item: z.string().nullable(),
  member: z.string().nullable(),
  kind: ChangeKind.exclude(['moved']),
  before: FieldValue.nullable(),
  after: FieldValue.nullable(),
  words: z
    .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
    .readonly()
    .nullable(),
});

const doubts = z.array(Warning).readonly();

/** Something of the version held beside what it becomes. */
function compared<T extends z.ZodType>(thing: T) {
  return z.object({
    kind: ChangeKind,
    before: thing.nullable(),
    after: thing.nullable(),
    fields: z.array(FieldChange).readonly(),
    doubts,
  });
}

const ComparedBlock = compared(
  Block.pick({ code: true, title: true, optional: true, level: true }),
).extend({
  competences: z.array(compared(Competence)).readonly(),
  evaluation: z.array(compared(EvaluationModality)).readonly(),
});

const KindCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  moved: z.number().int(),
  unchanged: z.number().int(),
});

/** A dry run: what saving a version would change, side by side. */
export const VersionComparison = z.object({
  before: VersionName.nullable(),
  after: VersionName,
  isIdentical: z.boolean(),
  metadata: z.array(FieldChange.extend({ doubts })).readonly(),
  blocks: z.array(ComparedBlock).readonly(),
  reordered: z.array(z.string()).readonly(),
  counts: z.object({
    metadata: KindCounts,
    blocks: KindCounts,
    competences: KindCounts,
    evaluation: KindCounts,
    doubts: z.number().int(),
  }),
  doubts,
});
export type VersionComparison = z.infer<typeof VersionComparison>;
