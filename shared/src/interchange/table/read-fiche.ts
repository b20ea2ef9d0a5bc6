import { Certification, type Warning } from '../../certification/index.ts';
import { quoted } from '../errors.ts';
import { doubt } from '../warnings.ts';
import { fieldOf, fieldValue, isDateField, isListField, isTerritoryField } from './field-value.ts';
import type { Field } from './fields.ts';
import type { Row } from './sections.ts';

const Fiche = Certification.omit({
  code: true,
  title: true,
  blocks: true,
  warnings: true,
}).partial();
type Fiche = ReturnType<typeof Fiche.parse>;

/** What lines say of a certification beside its blocks; a line that cannot be used is a doubt. */
export function ficheOf(rows: readonly Row[], warnings: Warning[]): Fiche {
  const values = new Map<Field, unknown[]>();
  for (const row of rows) {
    const name = row.cell('field');
    const field = fieldOf(name);
    const value = field === null ? undefined : fieldValue(field, row.from('value'));
    const before = (field === null ? undefined : values.get(field)) ?? [];
    if (field !== null && value !== undefined && (before.length === 0 || isList(field))) {
      values.set(field, [...before, value]);
      continue;
    }
    const message = `The line ${quoted(name)} means nothing here and was left out.`;
    warnings.push(doubt('field-ignored', '', message, { line: row.line, excerpt: name }));
  }
  return Fiche.parse(membersOf(values));
}

function isList(field: Field): boolean {
  return isListField(field) || field === 'links';
}

function membersOf(values: ReadonlyMap<Field, unknown[]>): Record<string, unknown> {
  const none = { published: null, start: null, registrationEnd: null, lastAward: null };
  const dates: Record<string, unknown> = { ...none };
  const territories: Record<string, unknown> = { newCaledonia: null, frenchPolynesia: null };
  const members: Record<string, unknown> = { dates, territories };
  for (const [field, found] of values) {
    if (isDateField(field)) dates[field] = found[0];
    else if (isTerritoryField(field)) territories[field] = found[0];
    else members[field] = isList(field) ? found : found[0];
  }
  return members;
}
