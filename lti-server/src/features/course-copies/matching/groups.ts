import type { Placed } from './fingerprint.ts';

export function groupsOf<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** By where they stand; the key decides between two in one place, so that the order is always one. */
export function inPageOrder<T extends Placed>(list: readonly T[]): T[] {
  return list.toSorted(
    (a, b) =>
      a.sectionPosition - b.sectionPosition ||
      a.position - b.position ||
      (a.moduleKey < b.moduleKey ? -1 : 1),
  );
}
