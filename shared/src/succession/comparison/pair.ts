import { type Affinity, type Item, matchItems } from '../matching/index.ts';

/**
 * What each item was before: the same text under the same id, then a text that has gone to another
 * id (renumbering), then a text that is nearly the same, then whatever stood under the same id.
 *
 * @returns by new key, the old one; what stands in it on neither side is new, or gone
 */
export function pairItems(
  before: readonly Item[],
  after: readonly Item[],
  affinity: Affinity,
): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const byKey = new Map(before.map((item) => [item.key, item]));
  const take = (old: Item | undefined, recent: Item): void => {
    if (old === undefined || taken.has(old.key) || pairs.has(recent.key)) return;
    pairs.set(recent.key, old.key);
    taken.add(old.key);
  };
  for (const recent of after) {
    const old = byKey.get(recent.key);
    if (old?.same === recent.same) take(old, recent);
  }
  const open = matchItems(
    before.filter((item) => !taken.has(item.key)),
    after.filter((item) => !pairs.has(item.key)),
    affinity,
  );
  for (const { from, to } of open) {
    const [recent] = to;
    // A text that was split is another text; its parts are shown as new.
    if (from.length === 1 && to.length === 1 && recent !== undefined) take(from[0], recent);
  }
  for (const recent of after) take(byKey.get(recent.key), recent);
  return pairs;
}
