/** Names of blocks and competences, from a certification's outline. */
import { blockOf, shortCode, type TargetId } from '@blocmap/shared/certification';
import type { CertificationOutline } from '@blocmap/shared/protocol';

export type OutlineBlock = CertificationOutline['blocks'][number];
export type OutlineCompetence = OutlineBlock['competences'][number];

export function blockOfTarget(
  outline: CertificationOutline,
  target: TargetId,
): OutlineBlock | undefined {
  const code = blockOf(target);
  return outline.blocks.find((block) => block.code === code);
}

/** The words of a competence; the title of a whole block; the bare code of what is not in it. */
export function targetText(outline: CertificationOutline, target: TargetId): string {
  const block = blockOfTarget(outline, target);
  if (block === undefined) return shortCode(target);
  if (target === block.code) return block.title;
  return block.competences.find(({ id }) => id === target)?.text ?? shortCode(target);
}

/** What the establishment says of a competence, beside its official text: its codes and its words. */
export function localWords({ aliases, wording }: OutlineCompetence): string {
  return [aliases.join(', '), wording ?? ''].filter((words) => words !== '').join(' · ');
}

/** The same by id; empty for a block and for what is not in the outline. */
export function localWordsOf(outline: CertificationOutline, target: TargetId): string {
  const competences = blockOfTarget(outline, target)?.competences ?? [];
  const competence = competences.find(({ id }) => id === target);
  return competence === undefined ? '' : localWords(competence);
}

/** `.2` of `RNCP35698BC03.2` */
export function competenceSuffix(id: string): string {
  return id.slice(id.lastIndexOf('.'));
}
