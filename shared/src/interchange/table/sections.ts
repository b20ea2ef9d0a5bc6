import type { Warning } from '../../certification/index.ts';
import { quoted } from '../errors.ts';
import { isBlank } from '../text/index.ts';
import { doubt } from '../warnings.ts';
import { columnOf, type Column } from './headings.ts';

/** A sheet of a workbook, or the whole of a CSV file. */
export interface Sheet {
  /** Empty for a CSV file. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A row below headings. */
export interface Row {
  /** From 1, as a spreadsheet counts. */
  readonly line: number;
  /** For a person: `row 3`, with its sheet where there are several. */
  readonly place: string;
  /** The cell of a column; empty where the table has none. */
  readonly cell: (column: Column) => string;
  /** The cells from a column on. */
  readonly from: (column: Column) => readonly string[];
}

export interface Sections {
  readonly competences: readonly Row[];
  readonly fiche: readonly Row[];
  /** True where headings of a table of competences stand somewhere. */
  readonly hasCompetences: boolean;
  readonly warnings: readonly Warning[];
}

type Kind = 'competences' | 'fiche';

/** What a row of headings begins; null for a row that is none. */
export function kindOf(row: readonly string[]): Kind | null {
  const named = new Set(row.map(columnOf));
  if (named.has('block') && (named.has('text') || named.has('blockTitle'))) return 'competences';
  return named.has('field') && named.has('value') ? 'fiche' : null;
}

/** The rows of sheets by the headings above them. Nothing is left out without a warning. */
export function sectionsOf(sheets: readonly Sheet[]): Sections {
  const rows: Record<Kind, Row[]> = { competences: [], fiche: [] };
  const warnings: Warning[] = [];
  let hasCompetences = false;
  for (const sheet of sheets) {
    let kind: Kind | null = null;
    let columns = new Map<Column, number>();
    let loose: number | null = null;
    for (const [index, cells] of sheet.rows.entries()) {
      if (isBlank(cells)) continue;
      const begun = kindOf(cells);
      if (begun !== null) {
        kind = begun;
        hasCompetences ||= begun === 'competences';
        columns = placesOf(cells, index + 1, warnings);
      } else if (kind === null) {
        loose ??= index + 1;
      } else {
        rows[kind].push(rowOf(cells, columns, sheet, index + 1, sheets.length > 1));
      }
    }
    if (loose !== null) warnings.push(looseRows(sheet, loose, kind === null));
  }
  return { ...rows, hasCompetences, warnings };
}

function placesOf(head: readonly string[], line: number, warnings: Warning[]): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [place, heading] of head.entries()) {
    if (heading.trim() === '') continue;
    const column = columnOf(heading);
    if (column !== undefined && !places.has(column)) {
      places.set(column, place);
      continue;
    }
    const message = `The column ${quoted(heading)} means nothing here and was left out.`;
    warnings.push(doubt('column-ignored', '', message, { line, excerpt: heading }));
  }
  return places;
}

function rowOf(
  cells: readonly string[],
  columns: ReadonlyMap<Column, number>,
  { name }: Sheet,
  line: number,
  several: boolean,
): Row {
  const placeOf = (column: Column): number => columns.get(column) ?? cells.length;
  return {
    line,
    place: several ? `${name}, row ${line}` : `row ${line}`,
    cell: (column) => cells[placeOf(column)] ?? '',
    from: (column) => cells.slice(placeOf(column)),
  };
}

function looseRows({ name }: Sheet, line: number, whole: boolean): Warning {
  if (whole) {
    const message = `The sheet ${quoted(name)} has no headings that mean something here.`;
    return doubt('sheet-ignored', '', message, { excerpt: name });
  }
  const message = 'What stands above the headings was left out.';
  return doubt('column-ignored', '', message, { line });
}
