import { strongerNature, type Nature } from '@blocmap/shared/coverage';
import type { CertificationOutline, Tag } from '@blocmap/shared/protocol';
import type { OutlineBlock, OutlineCompetence } from '../../course/index.ts';

/** What one activity does for one block. */
export interface Served {
  readonly block: OutlineBlock;
  readonly nature: Nature;
  /** Empty where the whole block is meant. */
  readonly competences: readonly OutlineCompetence[];
}

const rank: Record<Nature, number> = { certificative: 0, formative: 1, taught: 2 };

/** The blocks that an activity serves, those that count for the certification first. */
export function servedBlocks(outline: CertificationOutline, tags: readonly Tag[]): Served[] {
  const natures = new Map(tags.map((tag) => [tag.target, tag.nature]));
  return outline.blocks
    .flatMap((block): Served[] => {
      const whole = natures.get(block.code) ?? null;
      const competences = block.competences.filter(({ id }) => natures.has(id));
      const nature = competences.reduce(
        (strongest, { id }) => strongerNature(strongest, natures.get(id) ?? null),
        whole,
      );
      if (nature === null) return [];
      return [{ block, nature, competences: whole === null ? competences : [] }];
    })
    .toSorted((a, b) => rank[a.nature] - rank[b.nature]);
}
