import type { Certification } from '../../certification/index.ts';
import { guardFormula, unguardFormula, writeCsv, type Delimiter } from '../text/index.ts';
import { tableRows, type TableOptions } from './rows.ts';

/** With a byte order mark: without one, French spreadsheets take UTF-8 for Windows-1252. */
export function writeTableCsv(
  certification: Certification,
  options: TableOptions & { readonly delimiter?: Delimiter } = {},
): string {
  const rows = tableRows(certification, options).map((row) => row.map(guardFormula));
  return `\uFEFF${writeCsv(rows, options.delimiter ?? ';')}`;
}

/** The cells of such a file as they were. */
export function unguarded(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map(unguardFormula));
}
