/** Why a file gives nothing faithful, or nothing more from here on. */
export type RegisterErrorReason =
  | 'empty'
  | 'not-register'
  | 'doctype'
  | 'malformed'
  | 'truncated'
  | 'too-deep'
  | 'too-large'
  | 'encoding-unknown'
  | 'encoding-wrong'
  | 'csv-unknown'
  | 'csv-malformed'
  | 'csv-columns';

export interface RegisterErrorDetails {
  reason: RegisterErrorReason;
  /** What the reader looked for, in English. */
  expected: string;
  /** What it came upon instead. */
  found: string;
  /** Name of the file; null where the reader was given its content alone. */
  file?: string | null;
  /** Line of the file, from 1; null where none can be named. */
  line?: number | null;
}

const ADVICE: Record<RegisterErrorReason, string> = {
  empty: 'Give the export of the register itself, unpacked.',
  'not-register': 'Give the XML export of the register (root FICHES), unpacked.',
  doctype: 'Give the export as it was published: it declares no entities.',
  malformed: 'Download the export again: it is damaged at this place.',
  truncated: 'Download the export again, to its end.',
  'too-deep': 'Download the export again: no fiche is nested so.',
  'too-large': 'Download the export again: no fiche of the register is so large.',
  'encoding-unknown': 'Save the file as UTF-8, in its declaration too.',
  'encoding-wrong': 'Download the export again, or correct its declared encoding.',
  'csv-unknown': 'Give files of the CSV export under their own names.',
  'csv-malformed': 'Download the file again, and do not save it from a spreadsheet.',
  'csv-columns': 'Give the file as it was published, its first row included.',
};

/**
 * A file of the register that cannot be read, or not any further. The screens translate by
 * `reason`; the message says in English what was expected, what came, where, and what to do.
 */
export class RegisterFormatError extends Error {
  override readonly name = 'RegisterFormatError';
  readonly reason: RegisterErrorReason;
  readonly expected: string;
  readonly found: string;
  readonly advice: string;
  readonly file: string | null;
  readonly line: number | null;

  constructor({ reason, expected, found, file = null, line = null }: RegisterErrorDetails) {
    super(`Expected ${expected}; found ${found}${placeOf(file, line)}. ${ADVICE[reason]}`);
    this.reason = reason;
    this.expected = expected;
    this.found = found;
    this.advice = ADVICE[reason];
    this.file = file;
    this.line = line;
  }
}

function placeOf(file: string | null, line: number | null): string {
  const parts = [file ?? '', line === null ? '' : `line ${line}`].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
