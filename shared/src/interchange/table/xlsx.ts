import { Unzip, UnzipInflate } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import writeXlsx from 'write-excel-file/universal';
import type { Certification } from '../../certification/index.ts';
import { InterchangeError, quoted } from '../errors.ts';
import { tableRows, type TableOptions } from './rows.ts';
import { escapeCell, unescapeCell } from './xlsx-text.ts';

/** What a cell of a spreadsheet can hold, in UTF-16 units. */
export const LONGEST_CELL = 32_767;
const MAX_BYTES = 16 * 1024 * 1024;
const MAX_INFLATED = 64 * 1024 * 1024;
const MAX_FILES = 500;
/** Of the archive, between two looks at how much has come out of it. A step can grow a thousandfold. */
const STEP = 16 * 1024;

/**
 * The table of competences as a spreadsheet. Every cell is text: no spreadsheet computes it.
 * @throws InterchangeError `cell-too-long`: nothing is cut in silence
 */
export async function writeTableXlsx(
  certification: Certification,
  options: TableOptions = {},
): Promise<Uint8Array> {
  const rows = tableRows(certification, options).map((row, index) =>
    row.map((text) => {
      const value = escapeCell(text);
      if (value.length > LONGEST_CELL) {
        throw new InterchangeError({
          problem: 'cell-too-long',
          expected: `at most ${LONGEST_CELL} characters in a cell`,
          found: `${value.length} in ${quoted(text)}`,
          place: `row ${index + 1}`,
        });
      }
      return text === ''
        ? null
        : {
            value,
            type: String,
            wrap: index > 0,
            ...(index === 0 ? { fontWeight: 'bold' as const } : {}),
          };
    }),
  );
  const made = await writeXlsx(rows, {
    sheet: certification.code,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map((_, index) => ({ width: index === 9 ? 80 : 24 })),
  }).toBlob();
  return new Uint8Array(await made.arrayBuffer());
}

/**
 * The first sheet's cells as text.
 * @throws InterchangeError `not-xlsx`, `too-large`
 */
export async function readXlsxRows(bytes: Uint8Array): Promise<string[][]> {
  refuseBombs(bytes);
  let rows: readonly (readonly unknown[])[];
  try {
    const [sheet] = await readXlsx(new Blob([bytes.slice()]), { trim: false });
    rows = sheet?.data ?? [];
  } catch (error) {
    throw new InterchangeError({
      problem: 'not-xlsx',
      expected: 'a spreadsheet of Excel or LibreOffice (.xlsx)',
      found: quoted(error instanceof Error ? error.message : String(error)),
    });
  }
  return rows.map((row) => row.map(cellText));
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return unescapeCell(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** Inflates once and counts, before a library keeps it all: what an archive says of itself may lie. */
function refuseBombs(bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES) throw tooLarge(`${bytes.length} bytes`);
  let inflated = 0;
  let files = 0;
  const unzip = new Unzip((file) => {
    files += 1;
    // What is thrown in here would be caught on the way.
    file.ondata = (_error, chunk) => {
      inflated += chunk?.length ?? 0;
      if (inflated > MAX_INFLATED) file.terminate();
    };
    if (files <= MAX_FILES) file.start();
  });
  unzip.register(UnzipInflate);
  for (let from = 0; from < bytes.length; from += STEP) {
    try {
      unzip.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
    } catch {
      throw new InterchangeError({
        problem: 'not-xlsx',
        expected: 'a spreadsheet of Excel or LibreOffice (.xlsx)',
        found: 'a damaged archive',
      });
    }
    if (inflated > MAX_INFLATED) throw tooLarge('more');
    if (files > MAX_FILES) throw tooLarge(`more than ${MAX_FILES} files`);
  }
}

function tooLarge(found: string): InterchangeError {
  return new InterchangeError({
    problem: 'too-large',
    expected: `at most ${MAX_BYTES} bytes, and ${MAX_INFLATED} inflated`,
    found,
  });
}
