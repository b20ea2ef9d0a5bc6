import { FichePdfError } from './errors.ts';
import { MAX_PDF_BYTES, MIN_PDF_LETTERS } from './limits.ts';
import { readPieces } from './pieces.ts';
import { textOf } from './text.ts';

/** The file's own mark stands somewhere in here. */
const MARK_WITHIN = 1024;

/**
 * The text of a fiche's PDF, for `parseFiche`: cells and paragraphs put together again by where they
 * stand, what every page repeats left out.
 *
 * @param bytes the file; it is copied
 * @throws FichePdfError where the file is no PDF, locked, damaged, without text, or beyond a limit
 */
export async function readFichePdf(bytes: Uint8Array): Promise<{ text: string; pages: number }> {
  requirePdf(bytes);
  const pages = await readPieces(bytes);
  const text = textOf(pages);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_PDF_LETTERS) {
    throw new FichePdfError('no-text', 'the text of a fiche', `${letters} letters on its pages`);
  }
  return { text, pages: pages.length };
}

function requirePdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FichePdfError('empty', 'a PDF file', 'nothing');
  if (bytes.length > MAX_PDF_BYTES) {
    const most = `a file of at most ${MAX_PDF_BYTES} bytes`;
    throw new FichePdfError('too-large', most, `${bytes.length}`);
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MARK_WITHIN));
  if (start.includes('%PDF-')) return;
  throw new FichePdfError('not-pdf', 'a PDF file ("%PDF-…")', 'something else');
}
