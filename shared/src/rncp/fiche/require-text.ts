import { FicheParseError } from '../report/index.ts';

/** A fiche is some 40 000 characters; beyond this a text is something else. */
export const MAX_FICHE_LENGTH = 1_000_000;

/** @throws FicheParseError where this is no text of a fiche's size */
export function requireText(text: string): void {
  if (text.length > MAX_FICHE_LENGTH) {
    throw new FicheParseError({
      reason: 'too-large',
      expected: `the text of one fiche, at most ${MAX_FICHE_LENGTH} characters`,
      found: `${text.length} characters`,
    });
  }
  if (text.trim() === '') {
    throw new FicheParseError({
      reason: 'empty',
      expected: 'the text of a fiche',
      found: 'nothing',
    });
  }
  if (text.startsWith('%PDF-') || text.includes('\0')) {
    throw new FicheParseError({
      reason: 'binary',
      expected: 'the text of a fiche',
      found: text.startsWith('%PDF-') ? 'a PDF file' : 'binary content',
    });
  }
}
