/**
 * Why files give no export of the register.
 *
 * | reason | what came |
 * |---|---|
 * | `no-file` | nothing at all |
 * | `mixed-files` | several files that do not belong together |
 * | `zip-damaged` | an archive that cannot be unpacked to its end |
 * | `zip-encrypted` | an archive that asks for a password |
 * | `zip-without-export` | an archive with neither an XML file nor CSV files in it |
 * | `zip-several-exports` | an archive with more than one XML file |
 * | `zip-bomb` | an archive that unpacks to far more than a real one |
 * | `too-large` | more than can be read at once |
 */
export type RegisterFilesProblem =
  | 'no-file'
  | 'mixed-files'
  | 'zip-damaged'
  | 'zip-encrypted'
  | 'zip-without-export'
  | 'zip-several-exports'
  | 'zip-bomb'
  | 'too-large';

/** Screens translate by `problem`; the message says in English what was expected and what came. */
export class RegisterFilesError extends Error {
  override readonly name = 'RegisterFilesError';

  constructor(
    readonly problem: RegisterFilesProblem,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`Expected ${expected}; found ${found}.`);
  }
}
