import { isCasePackage, readCase } from './case/index.ts';
import { InterchangeError, quoted } from './errors.ts';
import { isOwnJson, readOwnJson } from './json/index.ts';
import { isMoodleCsv, readMoodleCsv } from './moodle-csv/index.ts';
import { isOpenBadges, readOpenBadges } from './open-badges/index.ts';
import type { ReadCertifications, ReadOptions } from './read-result.ts';
import { isTable, notXlsx, readTable, readXlsx } from './table/index.ts';
import { decodeText, readCsv, sniffDelimiter, unguardFormula } from './text/index.ts';

export type ImportFormat = 'json' | 'case' | 'open-badges' | 'moodle-csv' | 'csv' | 'xlsx';

export interface ReadFile extends ReadCertifications {
  readonly format: ImportFormat;
}

/**
 * Reads whatever `exportCertification` writes, and what others write in these formats. The content
 * decides which it is, not the name.
 * @throws InterchangeError with its place where one can be named
 */
export async function readCertifications(
  content: Uint8Array | string,
  options: ReadOptions = {},
): Promise<ReadFile> {
  if (typeof content !== 'string') {
    if (startsWith(content, ZIP)) {
      return { format: 'xlsx', ...readTable(await readXlsx(content), options) };
    }
    if (startsWith(content, OLD_OFFICE)) throw notXlsx('an .xls or a protected workbook');
  }
  const text = typeof content === 'string' ? content : decodeText(content);
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') {
    throw new InterchangeError({ problem: 'empty', expected: 'a certification', found: 'nothing' });
  }
  return start.startsWith('{') || start.startsWith('[')
    ? readJsonText(start, options)
    : readCsvText(text, options);
}

function readJsonText(text: string, options: ReadOptions): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InterchangeError({
      problem: 'not-json',
      expected: 'JSON to its end',
      found: quoted(error instanceof Error ? error.message : String(error)),
    });
  }
  if (isCasePackage(value)) return { format: 'case', ...readCase(value, options) };
  if (isOwnJson(value)) return { format: 'json', ...readOwnJson(value) };
  if (isOpenBadges(value)) return { format: 'open-badges', ...readOpenBadges(value) };
  throw unknownFormat(text);
}

function readCsvText(text: string, options: ReadOptions): ReadFile {
  const rows = rowsOf(text);
  if (isTable(rows)) {
    const sheet = { name: '', rows: rows.map((row) => row.map(unguardFormula)) };
    return { format: 'csv', ...readTable([sheet], options) };
  }
  if (isMoodleCsv(rows)) return { format: 'moodle-csv', ...readMoodleCsv(rows, options) };
  throw unknownFormat(text);
}

/** A quote that is not closed says something of a table only: prose and markup have quotes too. */
function rowsOf(text: string): string[][] {
  try {
    return readCsv(text);
  } catch (error) {
    const start = text.slice(0, 20_000).replaceAll('"', '').split(/\r?\n/).slice(0, 20);
    const delimiter = sniffDelimiter(text);
    const rows = start.map((line) => line.split(delimiter));
    if (isTable(rows) || isMoodleCsv(rows)) throw error;
    throw unknownFormat(text);
  }
}

function unknownFormat(text: string): InterchangeError {
  return new InterchangeError({
    problem: 'unknown-format',
    expected: 'a certification in a format that Blocmap reads',
    found: quoted(text.slice(0, 80)),
  });
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of before 2007, and those with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
