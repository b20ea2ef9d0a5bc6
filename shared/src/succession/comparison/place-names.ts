/** The places of a certification as the warnings of its reader name them. */
import { blockOf, type Certification } from '../../certification/index.ts';
import type { FieldChange } from './types.ts';

export function blockPlace({ code }: { readonly code: string }): string {
  return `blocks.${code}`;
}

/** `RNCP35698BC03.2` → `blocks.RNCP35698BC03.competences.2` */
export function competencePlace({ id }: { readonly id: string }): string {
  const block = blockOf(id);
  return `blocks.${block}.competences.${id.slice(block.length + 1)}`;
}

export function evaluationPlace(
  { code }: { readonly code: string },
  { pathway }: { readonly pathway: string },
): string {
  return `blocks.${code}.evaluation.${pathway}`;
}

export function fieldPlace({ field, item }: Pick<FieldChange, 'field' | 'item'>): string {
  return item === null ? field : `${field}.${item}`;
}

export function blockPlaces(certification: Certification): string[] {
  return certification.blocks.flatMap((block) => [
    blockPlace(block),
    ...block.competences.map(competencePlace),
    ...block.evaluation.map((cell) => evaluationPlace(block, cell)),
  ]);
}
