import { isCasePackage, readCase } from './case/index.ts';
import { InterchangeError, quoted } from './errors.ts';
import { isOwnJson, readOwnJson } from './json/index.ts';
import { isMoodleCsv, readMoodleCsv } from './moodle-csv/index.ts';
import { isOpenBadges, readOpenBadges } from './open-badges/index.ts';
import type { ReadCertifications, ReadOptions } from './read-result.ts';
import { isTable, readTable, readXlsxRows, unguarded } from './table/index.ts';
import { decodeText, readCsv } from './text/index.ts';

export type ImportFormat = 'json' | 'case' | 'open-badges' | 'moodle-csv' | 'csv' | 'xlsx';

export interface ReadFile extends ReadCertifications {
  readonly format: ImportFormat;
}

/**
 * Reads whatever {@link exportCertification} writes, and what others write in these formats. The
 * content decides, not the name.
 * @throws InterchangeError with its place where one can be named
 */
export async function readCertifications(
  content: Uint8Array | string,
  options: ReadOptions = {},
): Promise<ReadFile> {
  if (typeof content !== 'string' && isZip(content)) {
    return { format: 'xlsx', ...readTable(await readXlsxRows(content), options) };
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
  if (isOpenBadges(value)) return { format: 'open-badges', ...readOpenBadges(value) };
  if (isOwnJson(value)) return { format: 'json', ...readOwnJson(value) };
  throw unknownFormat(text);
}

function readCsvText(text: string, options: ReadOptions): ReadFile {
  const rows = readCsv(text);
  if (isMoodleCsv(rows)) return { format: 'moodle-csv', ...readMoodleCsv(rows, options) };
  if (isTable(rows)) return { format: 'csv', ...readTable(unguarded(rows), options) };
  throw unknownFormat(text);
}

function unknownFormat(text: string): InterchangeError {
  return new InterchangeError({
    problem: 'unknown-format',
    expected: 'our own JSON, CASE, Open Badges, a Moodle competency CSV, or a table of competences',
    found: quoted(text.slice(0, 80)),
  });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
