import type { FrameworkNode } from './node.ts';

/** A competence with the heading it stands under inside its block. */
export interface Leaf {
  readonly node: FrameworkNode;
  readonly group: string | null;
}

/** Between the headings of a group and of a group inside it. */
const SEPARATOR = ' – ';

/** The nodes without children below a block, in order; the first group inside a group, if any. */
export function leavesOf(block: FrameworkNode): {
  readonly leaves: readonly Leaf[];
  readonly nested: FrameworkNode | null;
} {
  const leaves: Leaf[] = [];
  let nested: FrameworkNode | null = null;
  const collect = (parent: FrameworkNode, group: string | null): void => {
    for (const node of parent.children) {
      if (node.children.length === 0) {
        leaves.push({ node, group });
        continue;
      }
      if (group !== null) nested ??= node;
      collect(node, group === null ? node.text : `${group}${SEPARATOR}${node.text}`);
    }
  };
  collect(block, null);
  return { leaves, nested };
}
