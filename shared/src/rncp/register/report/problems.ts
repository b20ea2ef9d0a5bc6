/**
 * What a reader tells of a file while it reads on:
 *
 * - `fiche-without-code` a fiche whose number is missing or none: it can be picked by nobody
 * - `fiche-unreadable` a wanted fiche whose inside is damaged
 * - `fiche-invalid` a wanted fiche that is too large for the model, or makes no certification
 * - `fiche-duplicate` a number that came before
 * - `row-unreadable` a row of a CSV file that was left out
 * - `file-unknown` a file whose name is none of the CSV export's
 * - `file-duplicate` a second file of one kind, perhaps of another day; the first was read
 */
export type RegisterProblemCode =
  | 'fiche-without-code'
  | 'fiche-unreadable'
  | 'fiche-invalid'
  | 'fiche-duplicate'
  | 'row-unreadable'
  | 'file-unknown'
  | 'file-duplicate';

/** A part that could not be read, while the rest can. */
export interface RegisterProblem {
  code: RegisterProblemCode;
  /** What was expected and what came, in English. */
  message: string;
  /** The fiche's number, e.g. `RNCP35698`; null where none is concerned or it has none. */
  fiche: string | null;
  /** Name of the file; null where the reader was given its content alone. */
  file: string | null;
  /** The file's line, from 1: the fiche's first one; null where none can be named. */
  line: number | null;
}
