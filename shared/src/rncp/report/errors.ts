/** Why a text gives no faithful certification at all. */
export type FicheErrorReason =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'not-a-fiche'
  | 'no-title'
  | 'no-blocks'
  | 'truncated'
  | 'shuffled'
  | 'too-many'
  | 'invalid';

export interface FicheErrorDetails {
  reason: FicheErrorReason;
  /** What the reader looked for, in English. */
  expected: string;
  /** What it came upon instead. */
  found: string;
  /** Line of the source text, from 1; null where none can be named. */
  line?: number | null;
}

const ADVICE: Record<FicheErrorReason, string> = {
  empty: 'Copy the whole page of the certification and try again.',
  'too-large': 'Give the text of one fiche only.',
  binary: 'Give the text of the fiche (UTF-8), not the PDF file itself.',
  'not-a-fiche': 'Give the text of a fiche of francecompetences.fr, from its title to its end.',
  'no-title': 'Copy the fiche again from its very top.',
  'no-blocks':
    'Copy the fiche again, the part "Blocs de compétences" included; on the site, unfold all parts first.',
  truncated: 'Copy the fiche again to its very end.',
  shuffled: 'Copy the fiche again in its printed order.',
  'too-many': 'Give the text of one fiche only.',
  invalid: 'Compare the text with the official fiche and copy it again.',
};

/**
 * The text is no fiche, or so damaged that no faithful result is possible. The screens translate
 * by `reason`; the message says in English what was expected, what came and what to do.
 */
export class FicheParseError extends Error {
  override readonly name = 'FicheParseError';
  readonly reason: FicheErrorReason;
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
  readonly line: number | null;

  constructor({ reason, expected, found, line = null }: FicheErrorDetails) {
    const place = line === null ? '' : ` (line ${line})`;
    super(`Expected ${expected}; found ${found}${place}. ${ADVICE[reason]}`);
    this.reason = reason;
    this.expected = expected;
    this.found = found;
    this.advice = ADVICE[reason];
    this.line = line;
  }
}
