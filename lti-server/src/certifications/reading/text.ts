import {
  InterchangeError,
  readCertifications,
  type ReadOptions,
} from '@blocmap/shared/interchange';
import { FicheParseError, parseFiche } from '@blocmap/shared/rncp';
import { ReadingError } from './errors.ts';
import type { ReadingResult } from './formats.ts';

/** What the readers of tables say of a text that is no table of theirs. */
const NO_TABLE: ReadonlySet<string> = new Set(['unknown-format', 'not-csv']);

/**
 * A fiche's text, or a table or JSON.
 * @throws ReadingError, FicheParseError, InterchangeError
 */
export async function readText(bytes: Uint8Array, options: ReadOptions): Promise<ReadingResult> {
  const text = decode(bytes);
  if (text === null) return readSpreadsheetText(bytes, options);
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') throw new ReadingError('empty', 'white space');
  if (/^<(?:!doctype html|html)/i.test(start)) throw new ReadingError('html', start.slice(0, 40));
  try {
    return await readCertifications(text, options);
  } catch (error) {
    if (!(error instanceof InterchangeError) || !NO_TABLE.has(error.problem)) throw error;
  }
  try {
    return { format: 'fiche-text', certifications: [parseFiche(text)] };
  } catch (error) {
    if (!(error instanceof FicheParseError) || error.reason !== 'not-a-fiche') throw error;
    throw new ReadingError('unknown-format', start.slice(0, 40));
  }
}

/** French spreadsheets save tables in Windows-1252, which only their reader takes. */
async function readSpreadsheetText(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadingResult> {
  try {
    return await readCertifications(bytes, options);
  } catch (error) {
    if (!(error instanceof InterchangeError) || !NO_TABLE.has(error.problem)) throw error;
    throw new ReadingError('not-utf8', 'other bytes');
  }
}

/** Null where the bytes are of another encoding than UTF-8 or a marked UTF-16. */
function decode(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
