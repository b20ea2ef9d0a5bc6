/**
 * Why two certifications cannot be brought together as asked.
 *
 * | code | what was expected |
 * |---|---|
 * | `other-certification` | two versions of one certification, or those that a mapping names |
 * | `other-version` | the very versions (content hashes) that a mapping was made for |
 * | `unknown-target` | blocks and competences that the certification has |
 * | `duplicate-entry` | one entry for each block and competence of the old certification |
 * | `missing-entry` | an entry for each of them |
 * | `too-large` | no more blocks and competences than can be compared with each other |
 */
export type SuccessionErrorCode =
  | 'other-certification'
  | 'other-version'
  | 'unknown-target'
  | 'duplicate-entry'
  | 'missing-entry'
  | 'too-large';

/** The screens translate by `code` and show `details`: the ids or codes in question. */
export class SuccessionError extends Error {
  override readonly name = 'SuccessionError';
  readonly code: SuccessionErrorCode;
  readonly details: readonly string[];

  constructor(code: SuccessionErrorCode, details: readonly string[]) {
    super(`${EXPECTED[code]}: ${details.slice(0, MOST_SHOWN).join(', ')}`);
    this.code = code;
    this.details = details;
  }
}

const MOST_SHOWN = 20;
const EXPECTED: Record<SuccessionErrorCode, string> = {
  'other-certification': 'Expected the same certification. Found',
  'other-version':
    'Expected the version that the mapping was made for; propose the mapping again. Found',
  'unknown-target': 'Expected blocks and competences that the certification has. Found',
  'duplicate-entry': 'Expected one entry for each block and competence. Found more for',
  'missing-entry': 'Expected an entry for every block and competence. Found none for',
  'too-large': 'Expected a certification of an ordinary size',
};
