import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { RegisterFormatError } from '../report/index.ts';
import type { RegisterFile } from './files.ts';

/** No row of the register comes near. */
const MAX_ROW = 1_000_000;

/** One row's values, in the order of the columns that were asked for. */
export type Row = readonly string[];

/**
 * Reads one file row by row.
 *
 * @param columns names that must be in the first row, in any order and among others
 * @param onRow called with those columns' values, or null for a row with too few or too many cells
 * @throws RegisterFormatError where the bytes are no UTF-8, quotes are damaged or columns missing
 */
export function readTable(
  file: RegisterFile,
  columns: readonly string[],
  onRow: (row: Row | null, line: number) => void,
): void {
  let header: readonly string[] | null = null;
  let places: readonly number[] = [];
  const take = (cells: readonly string[], line: number): void => {
    if (header === null) {
      header = cells;
      places = columns.map((name) => placeOf(name, cells, file.name));
    } else if (cells.length === header.length) {
      onRow(
        places.map((place) => cells[place] ?? ''),
        line,
      );
    } else onRow(null, line);
  };
  run(file, take);
  if (header === null) {
    throw new RegisterFormatError({
      reason: 'csv-columns',
      expected: `the columns ${columns.join(', ')}`,
      found: 'nothing',
      file: file.name,
    });
  }
}

function run(file: RegisterFile, take: (cells: readonly string[], line: number) => void): void {
  try {
    parse(bytesOf(file), {
      delimiter: ';',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW,
      on_record: (cells: string[], { lines }) => {
        take(cells, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    throw new RegisterFormatError({
      reason: 'csv-malformed',
      expected: 'values in quotes, separated by ";"',
      found: `something else: ${error.message.slice(0, 200)}`,
      file: file.name,
      line,
    });
  }
}

/** Without a byte order mark. The library takes bytes several times as fast as text. */
function bytesOf({ name, content }: RegisterFile): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content.replace(/^\uFEFF/, ''));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new RegisterFormatError({
      reason: 'encoding-wrong',
      expected: 'text in UTF-8',
      found: 'other bytes',
      file: name,
    });
  }
  const marked = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
  return marked ? content.subarray(3) : content;
}

function placeOf(name: string, header: readonly string[], file: string): number {
  const place = header.findIndex((cell) => cell.trim().toLowerCase() === name.toLowerCase());
  if (place !== -1) return place;
  throw new RegisterFormatError({
    reason: 'csv-columns',
    expected: `a column ${name}`,
    found: header.join(', ').slice(0, 200),
    file,
    line: 1,
  });
}
