/** Why a file gives no text of a fiche. Screens translate by it (`pdfErrorTexts`). */
export type FichePdfReason =
  | 'empty'
  | 'too-large'
  | 'not-pdf'
  | 'encrypted'
  | 'damaged'
  | 'too-many-pages'
  | 'too-much'
  | 'too-slow'
  | 'no-text';

const ADVICE: Record<FichePdfReason, string> = {
  empty: 'Choose the PDF of the fiche again.',
  'too-large': 'Give the PDF of one fiche only.',
  'not-pdf': 'Give the PDF that the page of the fiche offers, or copy the text of the page.',
  encrypted: 'Save it without a password, or copy the text of the page.',
  damaged: 'Download it again, or copy the text of the page.',
  'too-many-pages': 'Give the PDF of one fiche only.',
  'too-much': 'Copy the text of the page instead.',
  'too-slow': 'Try again, or copy the text of the page.',
  'no-text': 'It is a picture of the page: copy the text of the page itself.',
};

/** The message says in English what was expected, what came and what to do. */
export class FichePdfError extends Error {
  override readonly name = 'FichePdfError';
  readonly reason: FichePdfReason;

  constructor(reason: FichePdfReason, expected: string, found: string) {
    super(`Expected ${expected}; found ${found}. ${ADVICE[reason]}`);
    this.reason = reason;
  }
}
