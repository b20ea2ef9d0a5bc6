import writeXlsxFile from 'write-excel-file/universal';
import { InterchangeError, quoted } from '../../errors.ts';
import type { Sheet } from '../sections.ts';
import { escapeCell } from './text.ts';

/** What a cell of a spreadsheet can hold, in UTF-16 units. */
const LONGEST_CELL = 32_767;
/** Widths in characters: a column is as wide as its heading and its texts ask for, within these. */
const NARROWEST = 12;
const WIDEST = 80;

/**
 * Sheets whose first rows are headings; every cell is text.
 * @throws InterchangeError `cell-too-long`
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const made = await writeXlsxFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: widthsOf(rows).map((width) => ({ width })),
      data: rows.map((row, index) =>
        row.map((text) => cellOf(text, index === 0, `${name}, row ${index + 1}`)),
      ),
    })),
  ).toBlob();
  return new Uint8Array(await made.arrayBuffer());
}

function cellOf(text: string, isHeading: boolean, place: string) {
  if (text === '') return null;
  const value = escapeCell(text);
  if (value.length > LONGEST_CELL) {
    throw new InterchangeError({
      problem: 'cell-too-long',
      expected: `at most ${LONGEST_CELL} characters in a cell`,
      found: `${value.length} in ${quoted(text)}`,
      place,
    });
  }
  const look = isHeading ? { fontWeight: 'bold' as const } : { wrap: true };
  return { value, type: String, ...look };
}

function widthsOf(rows: Sheet['rows']): number[] {
  const [head = []] = rows;
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const lengths = rows.map((row) => (row[column] ?? '').length).toSorted((a, b) => a - b);
    // The median: one long text does not make the whole column wide.
    const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
    return Math.min(WIDEST, Math.max(NARROWEST, (head[column] ?? '').length + 2, usual));
  });
}
