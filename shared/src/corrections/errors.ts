/**
 * - `unknown-block`, `unknown-competence`, `unknown-doubt` what is named is not there
 * - `no-previous` the first competence of a block has none before it to join
 * - `too-many` a block would have more competences than ids can number
 */
export type CorrectionProblem =
  | 'unknown-block'
  | 'unknown-competence'
  | 'unknown-doubt'
  | 'no-previous'
  | 'too-many';

/** A correction that does not fit the certification. Nothing has been corrected. */
export class CorrectionError extends Error {
  override readonly name = 'CorrectionError';

  constructor(
    readonly problem: CorrectionProblem,
    /** The block, competence or doubt in question. */
    readonly subject: string,
  ) {
    super(`${problem}: ${subject}`);
  }
}
