import type { Block, BlockWeight, Certification } from '../../certification/index.ts';
import { asCertification } from '../read-result.ts';
import { BlockExtension, CompetenceExtension, DocumentExtension } from './extensions.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { ReadPackage } from './read-schema.ts';

/** A package of ours, as it was written. */
export interface OwnPackage {
  readonly certification: Certification;
  /** By block code; blocks of unknown weight are not in it. */
  readonly weights: Readonly<Record<string, BlockWeight>>;
}

/** Null where the package is not ours, or others have changed it so that it no longer is. */
export function readOwn(source: ReadPackage, hierarchy: Hierarchy): OwnPackage | null {
  const document = DocumentExtension.safeParse(source.CFDocument.extensions);
  if (!document.success) return null;
  const blocks: Block[] = [];
  const weights: Record<string, BlockWeight> = {};
  for (const root of hierarchy.roots) {
    const block = BlockExtension.safeParse(root.extensions);
    if (!block.success) return null;
    const { bloc, coefficient = { kind: 'unknown' } } = block.data;
    const competences: Block['competences'] = [];
    for (const item of hierarchy.children(root)) {
      const read = CompetenceExtension.safeParse(item.extensions);
      if (!read.success || hierarchy.children(item).length > 0) return null;
      competences.push({ ...read.data.competence, text: item.fullStatement });
    }
    blocks.push({ ...bloc, title: root.fullStatement, competences });
    if (coefficient.kind !== 'unknown') weights[bloc.code] = coefficient;
  }
  const certification = asCertification({ ...document.data.fiche, blocks }, 'CFDocument');
  return { certification, weights };
}
