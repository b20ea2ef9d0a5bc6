/**
 * What a reader tells of a file while it reads on:
 *
 * - `fiche-without-code` a fiche whose number is missing or none: it can be picked by nobody
 * - `fiche-unreadable` a wanted fiche whose inside is damaged
 * - `fiche-invalid` a wanted fiche that is too large for the model, or makes no certification
 * - `fiche-duplicate` a number that came before; both are read
 */
export type RegisterProblemCode =
  | 'fiche-without-code'
  | 'fiche-unreadable'
  | 'fiche-invalid'
  | 'fiche-duplicate';

/** One fiche that could not be read, while the others can. */
export interface RegisterProblem {
  code: RegisterProblemCode;
  /** What was expected and what came, in English. */
  message: string;
  /** The fiche's number, e.g. `RNCP35698`; null where it has none. */
  fiche: string | null;
  /** The file's line on which the fiche begins, from 1. */
  line: number;
}
