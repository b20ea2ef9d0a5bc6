/** What CASE has no place for and our own reader takes back: it stands under `extensions`. */
import { z } from 'zod';
import { Certification, Competence, Block } from '../../certification/index.ts';

/** Of the document: the fiche, all but its blocks. */
export const DocumentExtension = z.object({ fiche: Certification.omit({ blocks: true }) });

/** Of a block's item. */
export const BlockExtension = z.object({
  bloc: Block.omit({ competences: true }),
});

/** Of a competence's item. */
export const CompetenceExtension = z.object({ competence: Competence });
