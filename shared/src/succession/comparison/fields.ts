import { type Leaf, type Leaves, leavesOf } from './leaves.ts';
import type { FieldChange } from './types.ts';
import { compareWords } from './words.ts';

type Holder = Readonly<Record<string, unknown>> | null;

/** Every value of two records beside each other, in the order of the new one, then what it lost. */
export function compareFields(
  before: Holder,
  after: Holder,
): { fields: FieldChange[]; reordered: string[] } {
  const [old, recent] = [leavesOf(before ?? {}), leavesOf(after ?? {})];
  const rest = new Map(old.leaves.map((leaf) => [keyOf(leaf), leaf]));
  const fields = recent.leaves.map((leaf) => {
    const was = rest.get(keyOf(leaf));
    rest.delete(keyOf(leaf));
    return fieldChange(was, leaf);
  });
  const lost = [...rest.values()].map((leaf) => fieldChange(leaf, undefined));
  return { fields: [...fields, ...lost], reordered: reorderedLists(old, recent) };
}

/** Only what differs. */
export function changedFields(before: Holder, after: Holder): FieldChange[] {
  return compareFields(before, after).fields.filter((field) => field.kind !== 'unchanged');
}

/** True where the items that both lists have stand in another order. */
export function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const [old, recent] = [new Set(before), new Set(after)];
  const rest = after.filter((name) => old.has(name));
  return before.filter((name) => recent.has(name)).some((name, index) => rest[index] !== name);
}

function reorderedLists(old: Leaves, recent: Leaves): string[] {
  return [...recent.lists]
    .filter(([field, names]) => isReordered(old.lists.get(field) ?? [], names))
    .map(([field]) => field);
}

function fieldChange(was: Leaf | undefined, is: Leaf | undefined): FieldChange {
  const { field, item, member } = is ?? was ?? { field: '', item: null, member: null };
  const [before, after] = [was?.value ?? null, is?.value ?? null];
  const kind =
    before === null
      ? 'new'
      : after === null
        ? 'removed'
        : before === after
          ? 'unchanged'
          : 'changed';
  const isText = typeof before === 'string' && typeof after === 'string';
  const words = kind === 'changed' && isText ? compareWords(before, after) : null;
  return { field, item, member, kind, before, after, words };
}

function keyOf({ field, item, member }: Leaf): string {
  return JSON.stringify([field, item, member]);
}
