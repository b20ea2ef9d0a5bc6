import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { InterchangeError } from '../errors.ts';

/** Those that Moodle's form offers. */
export const DELIMITERS = [',', ';', '\t', ':'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Characters: some eighty certifications as a table; the parser takes about a second for 4 MB. */
const MAX_LENGTH = 8 * 1024 * 1024;
/** Characters of one row. */
const MAX_ROW_LENGTH = 1024 * 1024;
const MAX_ROWS = 50_000;

/** Rows as CSV after RFC 4180, lines ended by CR LF as spreadsheets expect. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n"]|^\s|\s$/ },
  );
}

/**
 * @returns rows of cells; an empty line is a row of one empty cell, so that rows are counted as a
 *   spreadsheet counts them
 * @throws InterchangeError `not-csv` with the line, `too-large`
 */
export function readCsv(text: string, delimiter: Delimiter = sniffDelimiter(text)): string[][] {
  if (text.length > MAX_LENGTH) throw tooLarge(`${MAX_LENGTH} characters`, `${text.length}`);
  const rows = parsed(text, delimiter);
  if (!(rows instanceof Error)) return withinBounds(rows);
  const doubled = withPhpQuotesDoubled(text, delimiter);
  const again = doubled === text ? rows : parsed(doubled, delimiter);
  const isEven = !(again instanceof Error) && again.every((row) => row.length === again[0]?.length);
  if (isEven) return withinBounds(again);
  throw new InterchangeError({
    problem: 'not-csv',
    expected: 'lines of cells, quotes closed',
    found: rows.message,
  });
}

function parsed(text: string, delimiter: Delimiter): string[][] | Error {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: MAX_ROW_LENGTH,
      to: MAX_ROWS + 1,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * PHP, and so Moodle, writes a quote after a backslash as it is instead of twice. One before the
 * cell's end closes it.
 */
function withPhpQuotesDoubled(text: string, delimiter: Delimiter): string {
  return text.replace(new RegExp(`\\\\"(?![${delimiter}\\r\\n]|$)`, 'g'), String.raw`\""`);
}

function withinBounds(rows: string[][]): string[][] {
  if (rows.length > MAX_ROWS) throw tooLarge(`${MAX_ROWS} rows`, 'more');
  return rows;
}

function tooLarge(expected: string, found: string): InterchangeError {
  return new InterchangeError({ problem: 'too-large', expected: `at most ${expected}`, found });
}

export function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** The delimiter that stands most often in the first line with words, outside of quotes. */
export function sniffDelimiter(text: string): Delimiter {
  const start = text
    .slice(0, 20_000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(start)?.[0] ?? '';
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: Delimiter): number => bare.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
