import { z } from 'zod';
import { BlockCode, CompetenceId } from '../certification/index.ts';

/** What an activity does for a competence. Drawn ○ ◐ ●. */
export const Nature = z.enum(['taught', 'formative', 'certificative']);
export type Nature = z.infer<typeof Nature>;

/** How many activities serve something, told apart by nature. */
export const NatureCounts = z.object({
  taught: z.number().int().min(0),
  formative: z.number().int().min(0),
  certificative: z.number().int().min(0),
});
export type NatureCounts = z.infer<typeof NatureCounts>;

/** One activity that makes a number what it is: the answer to "why?". */
export const Contribution = z.object({
  /** The activity's key, `courseId/moduleKey` where several courses meet. */
  activity: z.string(),
  nature: Nature,
  /** Tagged with this competence, or with its whole block. */
  via: z.enum(['competence', 'block']),
});
export type Contribution = z.infer<typeof Contribution>;

export const CompetenceCoverage = z.object({
  id: CompetenceId,
  counts: NatureCounts,
  /** The strongest nature that serves it; null: none does. */
  strongest: Nature.nullable(),
  contributions: z.array(Contribution),
});
export type CompetenceCoverage = z.infer<typeof CompetenceCoverage>;

export const BlockCoverage = z.object({
  code: BlockCode,
  /** Distinct activities that serve the block, each counted once, with its strongest nature. */
  counts: NatureCounts,
  strongest: Nature.nullable(),
  /** Competences that at least one activity serves. */
  covered: z.number().int().min(0),
  competences: z.array(CompetenceCoverage),
});
export type BlockCoverage = z.infer<typeof BlockCoverage>;
