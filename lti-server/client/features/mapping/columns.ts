import type { BlockCode, TargetId } from '@blocmap/shared/certification';
import type { OutlineBlock } from '../../course/index.ts';

/** One column of the mapping table: a closed block, a whole open block, or a competence of one. */
export interface Column {
  readonly target: TargetId;
  readonly block: OutlineBlock;
  readonly kind: 'closed' | 'whole' | 'competence';
}

/** Open blocks give a column for the whole block, then one for each competence. */
export function columnsOf(blocks: readonly OutlineBlock[], open: ReadonlySet<BlockCode>): Column[] {
  return blocks.flatMap((block): Column[] => {
    if (!open.has(block.code)) return [{ target: block.code, block, kind: 'closed' }];
    return [
      { target: block.code, block, kind: 'whole' },
      ...block.competences.map(({ id }): Column => ({ target: id, block, kind: 'competence' })),
    ];
  });
}
