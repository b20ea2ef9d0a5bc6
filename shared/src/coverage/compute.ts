import {
  blockOf,
  type BlockCode,
  type CompetenceId,
  type TargetId,
} from '../certification/index.ts';
import type { BlockCoverage, CompetenceCoverage, Contribution, Nature } from './schema.ts';

/** A tag, as far as coverage looks at it. */
export interface CoverageTag {
  readonly activity: string;
  readonly target: TargetId;
  readonly nature: Nature;
}

/** As much of a certification as counting needs: the whole one, or the outline that screens have. */
export interface CoverageFrame {
  readonly blocks: readonly {
    readonly code: BlockCode;
    readonly competences: readonly { readonly id: CompetenceId }[];
  }[];
}

export interface Coverage {
  /** In the fiche's order, one for every block of the certification. */
  readonly blocks: BlockCoverage[];
  /** Codes of the blocks that nothing serves. */
  readonly notServed: string[];
  /** The activities that serve at least one block of this certification. */
  readonly tagged: ReadonlySet<string>;
  /** Tags on what this certification does not have; they count nowhere and are never dropped silently. */
  readonly foreign: CoverageTag[];
}

const STRENGTH: Record<Nature, number> = { taught: 1, formative: 2, certificative: 3 };

/** The stronger of two natures: certificative > formative > taught > none. */
export function strongerNature(a: Nature | null, b: Nature | null): Nature | null {
  if (a === null) return b;
  if (b === null) return a;
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}

/**
 * Which competences the tags serve. A tag on a whole block serves each of its competences, and the
 * contribution says so (`via: 'block'`). An activity counts once for a competence and once for a
 * block, with its strongest nature, however many tags say it.
 *
 * Linear in tags + competences.
 */
export function computeCoverage(
  certification: CoverageFrame,
  tags: Iterable<CoverageTag>,
): Coverage {
  const byTarget = new Map<string, CoverageTag[]>();
  for (const block of certification.blocks) {
    byTarget.set(block.code, []);
    for (const competence of block.competences) byTarget.set(competence.id, []);
  }
  const foreign: CoverageTag[] = [];
  const tagged = new Set<string>();
  for (const tag of tags) {
    const bucket = byTarget.get(tag.target);
    if (bucket === undefined) {
      foreign.push(tag);
    } else {
      bucket.push(tag);
      tagged.add(tag.activity);
    }
  }

  const blocks = certification.blocks.map((block): BlockCoverage => {
    const ofBlock = byTarget.get(block.code) ?? [];
    const competences = block.competences.map((competence) =>
      competenceCoverage(competence.id, byTarget.get(competence.id) ?? [], ofBlock),
    );
    const everyTag = [
      ...ofBlock,
      ...block.competences.flatMap((competence) => byTarget.get(competence.id) ?? []),
    ];
    return {
      code: block.code,
      ...summarise(strongestByActivity(everyTag).values()),
      covered: competences.filter((competence) => competence.strongest !== null).length,
      competences,
    };
  });
  return {
    blocks,
    notServed: blocks.filter((block) => block.strongest === null).map((block) => block.code),
    tagged,
    foreign,
  };
}

function competenceCoverage(
  id: string,
  own: readonly CoverageTag[],
  ofBlock: readonly CoverageTag[],
): CompetenceCoverage {
  const contributions = new Map<string, Contribution>();
  const add = (tag: CoverageTag, via: Contribution['via']): void => {
    const known = contributions.get(tag.activity);
    if (known !== undefined && STRENGTH[known.nature] >= STRENGTH[tag.nature]) return;
    contributions.set(tag.activity, { activity: tag.activity, nature: tag.nature, via });
  };
  for (const tag of own) add(tag, 'competence');
  for (const tag of ofBlock) add(tag, 'block');
  const list = [...contributions.values()];
  return { id, ...summarise(list.map((contribution) => contribution.nature)), contributions: list };
}

function strongestByActivity(tags: readonly CoverageTag[]): Map<string, Nature> {
  const strongest = new Map<string, Nature>();
  for (const tag of tags) {
    const known = strongest.get(tag.activity);
    if (known === undefined || STRENGTH[known] < STRENGTH[tag.nature]) {
      strongest.set(tag.activity, tag.nature);
    }
  }
  return strongest;
}

function summarise(natures: Iterable<Nature>): Pick<BlockCoverage, 'counts' | 'strongest'> {
  const counts = { taught: 0, formative: 0, certificative: 0 };
  let strongest: Nature | null = null;
  for (const nature of natures) {
    counts[nature] += 1;
    strongest = strongerNature(strongest, nature);
  }
  return { counts, strongest };
}

/** The blocks that a list of targets touches, each once, in the order of first appearance. */
export function blocksOf(targets: Iterable<TargetId>): string[] {
  return [...new Set([...targets].map(blockOf))];
}
