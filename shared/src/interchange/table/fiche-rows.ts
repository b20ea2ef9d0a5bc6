import type { Certification } from '../../certification/index.ts';
import {
  DATE_FIELDS,
  FIELD_NAMES,
  LIST_FIELDS,
  TERRITORY_FIELDS,
  TEXT_FIELDS,
  type Field,
  type ListField,
} from './fields.ts';
import { FICHE_COLUMNS, headingOf, type TableLanguage } from './headings.ts';
import { yesOrNo } from './words.ts';

type Line = readonly [Field, ...string[]];

/** A heading row, then the lines of what the fiche says beside its blocks: see `fields.ts`. */
export function ficheRows(certification: Certification, language: TableLanguage): string[][] {
  return [
    FICHE_COLUMNS.map((column) => headingOf(column, language)),
    ...linesOf(certification, language).map(([field, ...cells]) => [
      certification.code,
      FIELD_NAMES[language][field],
      ...cells,
    ]),
  ];
}

function linesOf(certification: Certification, language: TableLanguage): Line[] {
  const { dates, level, links, territories } = certification;
  const one = (field: Field, value: string | null): Line[] =>
    value === null ? [] : [[field, value]];
  return [
    ...one('level', level === null ? null : String(level)),
    ...DATE_FIELDS.flatMap((field) => one(field, dates[field])),
    ...(Object.keys(LIST_FIELDS) as ListField[]).flatMap((field) =>
      listLines(certification, field, language),
    ),
    ...TEXT_FIELDS.flatMap((field) => one(field, certification[field])),
    ...TERRITORY_FIELDS.flatMap((field) => {
      const value = territories[field];
      return one(field, value === null ? null : yesOrNo(value, language));
    }),
    ...links.map((link): Line => ['links', link]),
  ];
}

function listLines(
  certification: Certification,
  field: ListField,
  language: TableLanguage,
): Line[] {
  return certification[field].map((item): Line => {
    const members = new Map<string, string | boolean | null>(Object.entries(item));
    const cells = LIST_FIELDS[field].map((name) => {
      const member = members.get(name) ?? '';
      return typeof member === 'boolean' ? yesOrNo(member, language) : member;
    });
    return [field, ...cells];
  });
}
