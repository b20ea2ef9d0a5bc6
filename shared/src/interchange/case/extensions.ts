/** What CASE has no place for and our own reader takes back: it stands under `extensions`. */
import { z } from 'zod';
import { Block, BlockWeight, Certification, Competence } from '../../certification/index.ts';

/** Of the document: the fiche, all but its blocks. */
export const DocumentExtension = z.object({ fiche: Certification.omit({ blocks: true }) });

/** Of a block's item. */
export const BlockExtension = z.object({
  bloc: Block.omit({ competences: true }),
  coefficient: BlockWeight.optional(),
});

/** Of a competence's item. */
export const CompetenceExtension = z.object({ competence: Competence });

/** Of a `replacedBy`. */
export const ReplacementExtension = z.object({ kind: z.enum(['exact', 'near']) });
