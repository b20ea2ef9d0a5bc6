import { shortCode } from '@blocmap/shared/certification';
import type { CertificationOutline } from '@blocmap/shared/protocol';
import { matches, type OutlineBlock, type OutlineCompetence } from '../course/index.ts';

export interface FoundBlock {
  readonly block: OutlineBlock;
  readonly competences: readonly OutlineCompetence[];
}

/**
 * The blocks and competences that a search means: by code (`bc03.2`) or by words. A block found by
 * its own title comes with all its competences.
 */
export function findTargets(outline: CertificationOutline, query: string): FoundBlock[] {
  const wanted = query.trim();
  if (wanted === '')
    return outline.blocks.map((block) => ({ block, competences: block.competences }));
  return outline.blocks.flatMap((block) => {
    const title = `${shortCode(block.code)} ${block.title}`;
    if (matches(wanted, title)) return [{ block, competences: block.competences }];
    const competences = block.competences.filter(({ id, text }) =>
      matches(wanted, `${shortCode(id)} ${text} ${title}`),
    );
    return competences.length === 0 ? [] : [{ block, competences }];
  });
}
