import { InterchangeError } from '../errors.ts';
import type { ReadItem, ReadPackage } from './read-schema.ts';

/** Deeper than any framework; what is deeper is a circle or an attack. */
const DEEPEST = 12;

/** A package's items as the tree that its `isChildOf` associations make. */
export interface Hierarchy {
  /** The document's own children, in order. */
  readonly roots: readonly ReadItem[];
  /** In order. */
  readonly children: (item: ReadItem) => readonly ReadItem[];
  /** Items that no association ties to the document. */
  readonly loose: readonly ReadItem[];
}

/** @throws InterchangeError `broken-hierarchy` for an item in two places, a circle, or too deep a tree */
export function hierarchyOf(source: ReadPackage): Hierarchy {
  const { CFDocument, CFItems } = source;
  const children = childrenByParent(source);
  const of = (identifier: string): readonly ReadItem[] => children.get(identifier) ?? [];
  const reached = new Set<string>();
  const walk = (list: readonly ReadItem[], depth: number): void => {
    for (const { identifier } of list) {
      if (depth > DEEPEST) throw broken(`more than ${DEEPEST} levels`, identifier);
      if (reached.has(identifier)) throw broken('one that stands below several', identifier);
      reached.add(identifier);
      walk(of(identifier), depth + 1);
    }
  };
  const roots = of(CFDocument.identifier);
  walk(roots, 1);
  return {
    roots,
    children: ({ identifier }) => of(identifier),
    loose: CFItems.filter(({ identifier }) => !reached.has(identifier)),
  };
}

function childrenByParent({ CFItems, CFAssociations }: ReadPackage): Map<string, ReadItem[]> {
  const items = new Map<string, ReadItem>();
  for (const item of CFItems) {
    if (items.has(item.identifier)) throw broken('one identifier twice', item.identifier);
    items.set(item.identifier, item);
  }
  const placed = new Map<string, Map<string, number>>();
  CFAssociations.forEach((association, index) => {
    if (association.associationType !== 'isChildOf') return;
    const child = association.originNodeURI.identifier;
    const parent = association.destinationNodeURI.identifier;
    if (!items.has(child)) return;
    const brothers = placed.get(parent) ?? new Map<string, number>();
    // Without numbers, the order in which they are written, after those that have some.
    brothers.set(child, association.sequenceNumber ?? Number.MAX_SAFE_INTEGER - 1e6 + index);
    placed.set(parent, brothers);
  });
  return new Map(
    [...placed].map(([parent, brothers]) => {
      const inOrder = [...brothers].toSorted(([, a], [, b]) => a - b);
      return [parent, inOrder.flatMap(([child]) => items.get(child) ?? [])];
    }),
  );
}

function broken(found: string, place: string): InterchangeError {
  return new InterchangeError({
    problem: 'broken-hierarchy',
    expected: 'each item below one parent',
    found,
    place,
  });
}
