/** Why a file gives no certification. */
export type InterchangeProblem =
  | 'unknown-format'
  | 'not-text'
  | 'too-large'
  | 'not-json'
  | 'wrong-shape'
  | 'newer-version'
  | 'hash-mismatch'
  | 'not-csv'
  | 'columns-missing'
  | 'no-framework'
  | 'several-frameworks'
  | 'no-code'
  | 'code-mismatch'
  | 'broken-hierarchy'
  | 'empty'
  | 'not-xlsx'
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

/**
 * A file that gives no faithful certification. Screens translate by `problem`; the message says in
 * English what was expected and what came.
 */
export class InterchangeError extends Error {
  override readonly name = 'InterchangeError';
  readonly problem: InterchangeProblem;
  readonly expected: string;
  readonly found: string;
  readonly place: string | null;

  constructor({ problem, expected, found, place = null }: InterchangeDetails) {
    super(`Expected ${expected}; found ${found}${place === null ? '' : ` (${place})`}.`);
    this.problem = problem;
    this.expected = expected;
    this.found = found;
    this.place = place;
  }
}

/** Words of a file inside a message: short, and on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
