import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { InterchangeError } from '../errors.ts';

export type Delimiter = ',' | ';' | '\t';

const MAX_ROWS = 200_000;

/** Rows as CSV after RFC 4180, lines ended by CR LF as spreadsheets expect. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n"]|^\s|\s$/ },
  );
}

/**
 * @returns rows of cells, empty lines left out
 * @throws InterchangeError `not-csv` with the line, `too-large`, `empty`
 */
export function readCsv(text: string, delimiter: Delimiter = sniffDelimiter(text)): string[][] {
  let rows: string[][];
  try {
    rows = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 4 * 1024 * 1024,
      to: MAX_ROWS + 1,
    });
  } catch (error) {
    throw new InterchangeError({
      problem: 'not-csv',
      expected: 'lines of cells, quotes closed',
      found: error instanceof Error ? error.message : String(error),
    });
  }
  if (rows.length > MAX_ROWS) {
    throw new InterchangeError({
      problem: 'too-large',
      expected: `at most ${MAX_ROWS} rows`,
      found: 'more',
    });
  }
  if (rows.length === 0) {
    throw new InterchangeError({ problem: 'empty', expected: 'rows', found: 'none' });
  }
  return rows;
}

/** The delimiter that stands most often in the first line, outside of quotes. */
export function sniffDelimiter(text: string): Delimiter {
  const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? '';
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: Delimiter): number => bare.split(delimiter).length;
  const delimiters: Delimiter[] = [',', ';', '\t'];
  return delimiters.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
