import type { Block } from './schema.ts';

/** The three hues of the visual language; never one colour a block. */
export type BlockFamily = 'professional' | 'general' | 'optional';

/**
 * Titles of the general subjects that every bac pro has, folded to bare lower-case letters.
 * @see Code de l'éducation, arrêté du 17 juin 2020, art. 1
 */
const GENERAL_SUBJECTS =
  /^(mathematiques|physique|economie|prevention sante environnement|langue|francais|histoire|arts appliques|education physique|education artistique|philosophie)/;

/** The family of a block, from its own words: optional first, then general subject, else professional. */
export function blockFamily(block: Pick<Block, 'title' | 'optional'>): BlockFamily {
  if (block.optional) return 'optional';
  const folded = block.title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return GENERAL_SUBJECTS.test(folded) ? 'general' : 'professional';
}
