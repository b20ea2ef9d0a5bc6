import { InterchangeError } from '../errors.ts';
import { isBlank, unguardFormula } from '../text/index.ts';
import { COLUMNS, PLACE } from './columns.ts';

/** One row: the framework's or a competency's. */
export interface Entry {
  readonly parent: string;
  readonly id: string;
  readonly name: string;
  /** HTML. */
  readonly description: string;
  /** Moodle's own number for it; null in a file that Moodle has not written. */
  readonly exportedId: number | null;
  /** From 1, the headings being the first. */
  readonly line: number;
}

/**
 * True for rows that begin with Moodle's own headings, or, since those are in the language of the
 * site, with as many and a row that is a framework's.
 */
export function isMoodleCsv(rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...body] = rows;
  if (head.length < COLUMNS.length) return false;
  const named = head.filter((cell, index) => cell.trim() === COLUMNS[index]).length;
  return named >= 10 || body.some((row) => isFrameworkRow(row));
}

/**
 * The framework's row and its competencies', by position.
 * @throws InterchangeError `columns-missing`, `no-framework`, `several-frameworks`
 */
export function entriesOf(rows: readonly (readonly string[])[]): {
  readonly framework: Entry;
  readonly entries: readonly Entry[];
} {
  const frameworks: Entry[] = [];
  const entries: Entry[] = [];
  rows.forEach((row, index) => {
    if (index === 0 || isBlank(row)) return;
    (isFrameworkRow(row) ? frameworks : entries).push(entryOf(row, index + 1));
  });
  const [framework, second] = frameworks;
  if (framework !== undefined && second === undefined) {
    return { framework, entries: inOrder(entries) };
  }
  throw new InterchangeError({
    problem: framework === undefined ? 'no-framework' : 'several-frameworks',
    expected: 'one row with "Is framework" 1',
    found: `${frameworks.length}`,
    place: second === undefined ? null : `row ${second.line}`,
  });
}

/**
 * Moodle exports in whatever order its database gives. Its numbers are in the order in which the
 * competencies were made, which is that of the file they were imported from.
 */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const numbers = new Set(entries.map(({ exportedId }) => exportedId));
  if (numbers.has(null) || numbers.size < entries.length) return entries;
  return entries.toSorted((a, b) => (a.exportedId ?? 0) - (b.exportedId ?? 0));
}

function isFrameworkRow(row: readonly string[]): boolean {
  const cell = row[PLACE.isFramework]?.trim() ?? '';
  return cell !== '' && cell !== '0';
}

function entryOf(row: readonly string[], line: number): Entry {
  if (row.length < COLUMNS.length) {
    throw new InterchangeError({
      problem: 'columns-missing',
      expected: `${COLUMNS.length} cells in every row`,
      found: `${row.length}`,
      place: `row ${line}`,
    });
  }
  const cell = (place: number): string => unguardFormula(row[place] ?? '');
  const exported = cell(PLACE.exportedId).trim();
  return {
    parent: cell(PLACE.parent).trim(),
    id: cell(PLACE.id).trim(),
    name: cell(PLACE.name).trim(),
    description: cell(PLACE.description),
    exportedId: /^\d{1,15}$/.test(exported) ? Number(exported) : null,
    line,
  };
}
