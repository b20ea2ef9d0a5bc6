import type { BlockCoverage, CompetenceCoverage, Nature } from '@blocmap/shared/coverage';

export interface Gaps {
  readonly blocksNotServed: string[];
  readonly competencesNotServed: string[];
  /** Taught or practised, but never graded for the certification. */
  readonly neverAssessed: string[];
}

/** What nothing serves, and what is never assessed, in the fiche's order. */
export function gapsOf(blocks: readonly BlockCoverage[]): Gaps {
  const competences = blocks.flatMap((block) => block.competences);
  return {
    blocksNotServed: blocks.filter(({ strongest }) => strongest === null).map(({ code }) => code),
    competencesNotServed: competences
      .filter(({ strongest }) => strongest === null)
      .map(({ id }) => id),
    neverAssessed: competences
      .filter(({ strongest }) => strongest !== null && strongest !== 'certificative')
      .map(({ id }) => id),
  };
}

const rank: Record<Nature, number> = { taught: 1, formative: 2, certificative: 3 };

function rankOf({ strongest }: CompetenceCoverage): number {
  return strongest === null ? 0 : rank[strongest];
}

/** Blocks with the most unserved competences first; inside a block the least served first. */
export function gapsFirst(blocks: readonly BlockCoverage[]): BlockCoverage[] {
  const missing = (block: BlockCoverage): number =>
    block.competences.length === 0
      ? Number(block.strongest === null)
      : 1 - block.covered / block.competences.length;
  return blocks
    .map((block) => ({
      ...block,
      competences: block.competences.toSorted((a, b) => rankOf(a) - rankOf(b)),
    }))
    .toSorted((a, b) => missing(b) - missing(a));
}
