import { Certification } from '../../certification/index.ts';
import {
  DATE_FIELDS,
  FIELD_NAMES,
  FIELDS,
  LIST_FIELDS,
  TERRITORY_FIELDS,
  type Field,
  type ListField,
} from './fields.ts';
import { foldWord } from '../words.ts';
import { readYesOrNo } from './words.ts';

const BY_NAME: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => [
    [foldWord(FIELD_NAMES.fr[field]), field] as const,
    [foldWord(FIELD_NAMES.en[field]), field] as const,
  ]),
);

/** The field that a line's name means, in either language; null for none. */
export function fieldOf(name: string): Field | null {
  return BY_NAME.get(foldWord(name)) ?? null;
}

export function isListField(field: Field): field is ListField {
  return Object.hasOwn(LIST_FIELDS, field);
}

export function isDateField(field: Field): field is (typeof DATE_FIELDS)[number] {
  return DATE_FIELDS.some((one) => one === field);
}

export function isTerritoryField(field: Field): field is (typeof TERRITORY_FIELDS)[number] {
  return TERRITORY_FIELDS.some((one) => one === field);
}

/** What a line's cells say; undefined where they cannot be read as its field. */
export function fieldValue(field: Field, cells: readonly string[]): unknown {
  const [cell = ''] = cells;
  if (isListField(field)) return itemOf(field, cells);
  if (isDateField(field)) return dayOf(cell);
  if (isTerritoryField(field)) return readYesOrNo(cell) ?? undefined;
  if (field === 'level') return /^[1-8]$/.test(cell.trim()) ? Number(cell) : undefined;
  return cell === '' ? undefined : cell;
}

function itemOf(field: ListField, cells: readonly string[]): unknown {
  const members = LIST_FIELDS[field].map((name, index): [string, unknown] => {
    const cell = cells[index] ?? '';
    if (name === 'open') return [name, readYesOrNo(cell)];
    return [name, cell === '' && name !== 'label' ? null : cell];
  });
  const item = Certification.shape[field].element.safeParse(Object.fromEntries(members));
  return item.success ? item.data : undefined;
}

/** `2026-08-31`, or `31/08/2026` as people write it. */
function dayOf(cell: string): string | undefined {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell.trim());
  const iso = french === null ? cell.trim() : `${french[3]}-${french[2]}-${french[1]}`;
  const day = Certification.shape.dates.shape.start.safeParse(iso);
  return day.success && day.data !== null ? day.data : undefined;
}
