import { z } from 'zod';
import {
  BlockCode,
  CandidatePathway,
  CompetenceId,
  EvaluationForm,
  IsoDate,
} from '../certification/index.ts';

const Text = z
  .string()
  .trim()
  .min(1, { error: 'expected words' })
  .max(10_000, { error: 'expected at most 10 000 characters' });
const Title = Text.max(1000, { error: 'expected at most 1000 characters' });

/** The doubts that a correction settles, by the names that `doubtsOf` gives them. */
const settles = z.array(z.string().min(1).max(400)).max(100).default([]);

/**
 * One thing that a person decided. Ids are those that hold when it is applied: after a competence
 * is removed, the one behind it has its id.
 *
 * | kind | what it does |
 * |---|---|
 * | `accept` | settles doubts: what was read is right as it is |
 * | `competence-text` | words a competence anew |
 * | `competence-split` | makes several of one, in its place |
 * | `competence-merge` | joins a competence to the one before it in its block |
 * | `competence-remove` | takes a competence out: it is none |
 * | `competence-add` | puts one in, at a place from 1; beyond the end: last |
 * | `block-title`, `block-optional`, `block-level` | set what the block says of itself |
 * | `evaluation-form` | sets how candidates of one pathway are assessed; the printed words stay |
 * | `title`, `date` | set what the certification says of itself |
 */
export const Correction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), settles: settles.unwrap().min(1) }),
  z.object({ kind: z.literal('competence-text'), id: CompetenceId, text: Text, settles }),
  z.object({
    kind: z.literal('competence-split'),
    id: CompetenceId,
    texts: z.array(Text).min(2, { error: 'expected at least two competences' }).max(50),
    settles,
  }),
  z.object({ kind: z.literal('competence-merge'), id: CompetenceId, text: Text, settles }),
  z.object({ kind: z.literal('competence-remove'), id: CompetenceId, settles }),
  z.object({
    kind: z.literal('competence-add'),
    block: BlockCode,
    place: z.number().int().min(1).max(999),
    text: Text,
    settles,
  }),
  z.object({ kind: z.literal('block-title'), block: BlockCode, title: Title, settles }),
  z.object({ kind: z.literal('block-optional'), block: BlockCode, optional: z.boolean(), settles }),
  z.object({ kind: z.literal('block-level'), block: BlockCode, level: Title.nullable(), settles }),
  z.object({
    kind: z.literal('evaluation-form'),
    block: BlockCode,
    pathway: CandidatePathway,
    form: EvaluationForm,
    settles,
  }),
  z.object({ kind: z.literal('title'), title: Title, settles }),
  z.object({
    kind: z.literal('date'),
    date: z.enum(['published', 'start', 'registrationEnd', 'lastAward']),
    value: IsoDate.nullable(),
    settles,
  }),
]);
export type Correction = z.infer<typeof Correction>;
export type CorrectionKind = Correction['kind'];
