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

/**
 * Blocks that the course serves in part first, those with most missing leading; then those that it
 * does not serve at all, which are seldom its business; then the complete ones. Inside a block the
 * least served competence first.
 */
export function gapsFirst(blocks: readonly BlockCoverage[]): BlockCoverage[] {
  return blocks
    .map((block) => ({
      ...block,
      competences: block.competences.toSorted((a, b) => rankOf(a) - rankOf(b)),
    }))
    .toSorted((a, b) => urgency(b) - urgency(a));
}

/** Above 1: gaps in a block that is served; 1: not served; below: complete, 0 if wholly assessed. */
function urgency({ strongest, covered, competences }: BlockCoverage): number {
  if (strongest === null) return 1;
  const all = Math.max(competences.length, 1);
  if (covered < competences.length) return 2 - covered / all;
  const assessed = competences.filter((one) => one.strongest === 'certificative').length;
  return 1 - (assessed + 1) / (all + 1);
}
