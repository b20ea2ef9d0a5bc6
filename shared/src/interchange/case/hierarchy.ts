import { InterchangeError } from '../errors.ts';
import type { CFItem, CFPackage } from './schema.ts';

/** Deeper than any framework; what is deeper is a circle or an attack. */
const DEEPEST = 12;

/** A package's items as the tree that its `isChildOf` associations make. */
export interface Hierarchy {
  /** The document's own children, in order. */
  readonly roots: readonly CFItem[];
  readonly children: (item: CFItem) => readonly CFItem[];
  /** Items that no association ties to the document. */
  readonly loose: readonly CFItem[];
}

/** @throws InterchangeError `broken-hierarchy` for a circle, or for what is too deep */
export function childrenOf({ CFDocument, CFItems, CFAssociations }: CFPackage): Hierarchy {
  const items = new Map(CFItems.map((item) => [item.identifier, item]));
  const kept = new Map<string, { readonly item: CFItem; readonly order: number }[]>();
  for (const [index, association] of CFAssociations.entries()) {
    if (association.associationType !== 'isChildOf') continue;
    const item = items.get(association.originNodeURI.identifier);
    const parent = association.destinationNodeURI.identifier;
    if (item === undefined) continue;
    const list = kept.get(parent) ?? [];
    // Without numbers, the order in which they are written.
    list.push({ item, order: association.sequenceNumber ?? 1_000_000 + index });
    kept.set(parent, list);
  }
  const inOrder = (identifier: string): CFItem[] =>
    (kept.get(identifier) ?? []).toSorted((a, b) => a.order - b.order).map(({ item }) => item);
  const reached = new Set<string>();
  const walk = (list: readonly CFItem[], depth: number): void => {
    for (const item of list) {
      if (reached.has(item.identifier) || depth > DEEPEST) throw circle(item, depth);
      reached.add(item.identifier);
      walk(inOrder(item.identifier), depth + 1);
    }
  };
  const roots = inOrder(CFDocument.identifier);
  walk(roots, 0);
  return {
    roots,
    children: (item) => inOrder(item.identifier),
    loose: CFItems.filter(({ identifier }) => !reached.has(identifier)),
  };
}

function circle(item: CFItem, depth: number): InterchangeError {
  return new InterchangeError({
    problem: 'broken-hierarchy',
    expected: 'each item below one parent',
    found:
      depth > DEEPEST ? `more than ${DEEPEST} levels` : 'an item below several, or below itself',
    place: item.identifier,
  });
}
