import { FicheParseError } from '../report/index.ts';

/** A fiche is some 40 000 characters; beyond this a text is something else. */
export const MAX_FICHE_LENGTH = 500_000;
/** It has some 300 lines; drawn on pages, some 1 000. */
const MAX_LINES = 20_000;

/** @throws FicheParseError where this is no text of a fiche's size */
export function requireText(text: string): void {
  if (text.length > MAX_FICHE_LENGTH) {
    throw new FicheParseError({
      reason: 'too-large',
      expected: `the text of one fiche, at most ${MAX_FICHE_LENGTH} characters`,
      found: `${text.length} characters`,
    });
  }
  const lines = text.split('\n', MAX_LINES + 1).length;
  if (lines > MAX_LINES) {
    throw new FicheParseError({
      reason: 'too-large',
      expected: `the text of one fiche, at most ${MAX_LINES} lines`,
      found: 'more of them',
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
