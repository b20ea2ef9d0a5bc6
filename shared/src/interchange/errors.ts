import { shortened } from './shorten.ts';

/** Why a file gives no faithful certification at all. */
export type InterchangeProblem =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'unknown-format'
  | 'not-json'
  | 'not-csv'
  | 'not-xlsx'
  | 'unknown-version'
  | 'wrong-shape'
  | 'ids-inconsistent'
  | 'no-code'
  | 'code-mismatch'
  | 'columns-missing'
  | 'no-framework'
  | 'several-frameworks'
  | 'broken-hierarchy'
  | 'flat-hierarchy'
  | 'cell-too-long';

export interface InterchangeDetails {
  readonly problem: InterchangeProblem;
  /** What the reader looked for, in English. */
  readonly expected: string;
  /** What it came upon instead. */
  readonly found: string;
  /** Where in the file: `row 3`, `CFItems.4.fullStatement`; null where none can be named. */
  readonly place?: string | null;
}

const ADVICE: Record<InterchangeProblem, string> = {
  empty: 'Choose another file, or export it again.',
  'too-large': 'Split the file, or choose another.',
  'not-text': 'Check that this is the right file.',
  'unknown-format':
    'Give Blocmap JSON, CASE, Open Badges, a competency CSV of Moodle, or a table of competences (CSV or XLSX).',
  'not-json': 'Export the file again, to its end.',
  'not-csv': 'Export the file again: a quote is not closed, or stands where none may.',
  'not-xlsx': 'Save the workbook again, as .xlsx.',
  'unknown-version': 'Update Blocmap, or export the file again.',
  'wrong-shape': 'Correct this place, or export the file again.',
  'ids-inconsistent': 'Give each block and competence a code of its own.',
  'no-code': 'Say which certification it is.',
  'code-mismatch': 'Give the parts of each certification in a file of its own.',
  'columns-missing': 'Keep the headings of the exported file, and every cell of each row.',
  'no-framework': 'Export the whole framework from Moodle.',
  'several-frameworks': 'Export the frameworks from Moodle one by one.',
  'broken-hierarchy': 'Put each item below one parent.',
  'flat-hierarchy': 'Put the competences below their blocks.',
  'cell-too-long': 'Choose JSON or CASE instead.',
};

/**
 * A file that gives no faithful certification, or a certification that a format cannot hold. The
 * screens translate by `problem`; the message says in English what was expected, what came, where,
 * and what to do.
 */
export class InterchangeError extends Error {
  override readonly name = 'InterchangeError';
  readonly problem: InterchangeProblem;
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
  readonly place: string | null;

  constructor({ problem, expected, found, place = null }: InterchangeDetails) {
    const where = place === null || place === '' ? '' : ` (${place})`;
    super(`Expected ${expected}; found ${found}${where}. ${ADVICE[problem]}`);
    this.problem = problem;
    this.expected = expected;
    this.found = found;
    this.advice = ADVICE[problem];
    this.place = place;
  }
}

/** Words of a file inside a message: short, and on one line. */
export function quoted(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return `"${shortened(line, 60)}"`;
}
