import type { FieldValue } from './types.ts';

/** A printed value and its place in what holds it. */
export interface Leaf {
  readonly field: string;
  readonly item: string | null;
  readonly member: string | null;
  readonly value: FieldValue;
}

export interface Leaves {
  readonly leaves: readonly Leaf[];
  /** By field: what names the items of each list, in their order. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** What names an item of a list, the first that it has. */
const NAMES = ['code', 'route', 'siret', 'legalName', 'kind'];

/**
 * Every value that something holds, null left out. Lists may hold texts or records of values;
 * records stand in no list at most one deep (`dates.start`).
 */
export function leavesOf(record: Readonly<Record<string, unknown>>): Leaves {
  const leaves: Leaf[] = [];
  const lists = new Map<string, readonly string[]>();
  const visit = (field: string, value: unknown): void => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      const names = uniqueNames(items);
      lists.set(field, names);
      items.forEach((item, index) => leaves.push(...leavesOfItem(field, names[index] ?? '', item)));
    } else if (isRecord(value)) {
      for (const [key, member] of Object.entries(value)) visit(`${field}.${key}`, member);
    } else if (isValue(value)) {
      leaves.push({ field, item: null, member: null, value });
    }
  };
  for (const [key, member] of Object.entries(record)) visit(key, member);
  return { leaves, lists };
}

function leavesOfItem(field: string, name: string, item: unknown): Leaf[] {
  if (isValue(item)) return [{ field, item: name, member: null, value: item }];
  if (!isRecord(item)) return [];
  return Object.entries(item).flatMap(([member, value]) =>
    isValue(value) ? [{ field, item: name, member, value }] : [],
  );
}

/** The second of two items of one name is `name #2`. */
function uniqueNames(items: readonly unknown[]): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} #${times}`;
  });
}

function nameOf(item: unknown): string {
  if (isValue(item)) return String(item);
  if (!isRecord(item)) return '';
  const name = NAMES.map((key) => item[key]).find(isValue);
  return name === undefined ? '' : String(name);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): value is FieldValue {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
