import { blockOf, type Certification } from '../../certification/index.ts';
import { normaliseText } from '../../language/index.ts';
import type { Affinity } from './likeness.ts';
import type { Match } from './match.ts';

/** Blocks stand in the same place where they hold the same competences: 0 (none) to 1 (all). */
export function blockAffinity(from: Certification, to: Certification): Affinity {
  const held = new Map(
    [...from.blocks, ...to.blocks].map((block) => [
      block,
      new Set(block.competences.map((competence) => normaliseText(competence.text))),
    ]),
  );
  const left = new Map(from.blocks.map((block) => [block.code, held.get(block) ?? NONE]));
  const right = new Map(to.blocks.map((block) => [block.code, held.get(block) ?? NONE]));
  return (a, b) => {
    const [one, other] = [left.get(a.key) ?? NONE, right.get(b.key) ?? NONE];
    const common = [...one].filter((text) => other.has(text)).length;
    return common === 0 ? 0 : (2 * common) / (one.size + other.size);
  };
}
const NONE: ReadonlySet<string> = new Set();

/** Competences stand in the same place where their blocks correspond: as near as those are. */
export function competenceAffinity(blocks: readonly Match[]): Affinity {
  const scores = new Map(
    blocks.flatMap(({ from, to, score }) =>
      from.flatMap((a) => to.map((b) => [`${a.key} ${b.key}`, score] as const)),
    ),
  );
  return (a, b) => scores.get(`${blockOf(a.key)} ${blockOf(b.key)}`) ?? 0;
}
