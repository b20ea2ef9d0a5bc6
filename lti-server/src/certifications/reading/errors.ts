/**
 * Why files give no certifications, beside what the readers of each format say themselves.
 *
 * | problem | what came |
 * |---|---|
 * | `empty` | nothing at all |
 * | `not-utf8` | text in another encoding |
 * | `html` | a saved web page |
 * | `unknown-format` | nothing that any reader knows |
 * | `too-large` | more than a file of its format ever holds |
 * | `several-files` | several files that do not belong together |
 * | `nothing-wanted` | none of the certifications that were asked for |
 * | `too-many` | more certifications than can be looked at |
 * | `same-code` | two different certifications of one code |
 */
export type ReadingProblem =
  | 'empty'
  | 'not-utf8'
  | 'html'
  | 'unknown-format'
  | 'too-large'
  | 'several-files'
  | 'nothing-wanted'
  | 'too-many'
  | 'same-code';

/** The message says in English what came; people read the text of its `problem`: see `explainReading`. */
export class ReadingError extends Error {
  override readonly name = 'ReadingError';

  constructor(
    readonly problem: ReadingProblem,
    readonly found: string,
  ) {
    super(`${problem}: ${found}`);
  }
}
