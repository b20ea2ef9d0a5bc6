import type { Certification } from '../../certification/index.ts';
import { guardFormula, writeCsv, type Delimiter } from '../text/index.ts';
import { ficheRows } from './fiche-rows.ts';
import { SHEET_NAMES } from './headings.ts';
import { competenceRows, type TableOptions } from './rows.ts';
import { writeXlsx } from './xlsx/index.ts';

export interface CsvOptions extends TableOptions {
  /** `;` where left out, as French spreadsheets expect. */
  readonly delimiter?: Delimiter | undefined;
}

/**
 * The competences, an empty line, then what the fiche says beside. With a byte order mark: without
 * one, French spreadsheets take UTF-8 for Windows-1252.
 */
export function writeTableCsv(certification: Certification, options: CsvOptions = {}): string {
  const { language = 'fr', delimiter = ';' } = options;
  const rows = [
    ...competenceRows(certification, options),
    [''],
    ...ficheRows(certification, language),
  ];
  const width = Math.max(...rows.map((row) => row.length));
  const guarded = rows.map((row) =>
    Array.from({ length: width }, (_, index) => guardFormula(row[index] ?? '')),
  );
  return `\uFEFF${writeCsv(guarded, delimiter)}`;
}

/**
 * A sheet of the competences and one of what the fiche says beside. Every cell is text: no
 * spreadsheet computes it.
 * @throws InterchangeError `cell-too-long`: nothing is cut in silence
 */
export function writeTableXlsx(
  certification: Certification,
  options: TableOptions = {},
): Promise<Uint8Array> {
  const { language = 'fr' } = options;
  const names = SHEET_NAMES[language];
  return writeXlsx([
    { name: names.competences, rows: competenceRows(certification, options) },
    { name: names.fiche, rows: ficheRows(certification, language) },
  ]);
}
