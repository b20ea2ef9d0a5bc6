/**
 * Why a layer, or a change of one, cannot be taken.
 *
 * | code | what was expected |
 * |---|---|
 * | `invalid` | values of the right shape and length |
 * | `other-certification` | the certification that the layer belongs to |
 * | `unknown-block` | a block that the certification has |
 * | `unknown-competence` | a competence that the certification has |
 * | `unknown-sub-competence` | a sub-competence that the layer has |
 * | `unknown-coefficient` | a block that has a coefficient of the establishment's |
 * | `unknown-class` | a class that the layer has |
 * | `duplicate` | each sub-competence and class once |
 * | `alias-taken` | a code that no other competence has |
 * | `alias-is-code` | a code that does not look like the register's own |
 * | `too-many` | no more than a layer may hold |
 */
export type LayerErrorCode =
  | 'invalid'
  | 'other-certification'
  | 'unknown-block'
  | 'unknown-competence'
  | 'unknown-sub-competence'
  | 'unknown-coefficient'
  | 'unknown-class'
  | 'duplicate'
  | 'alias-taken'
  | 'alias-is-code'
  | 'too-many';

/** The screens translate by `code` and show `details`: the ids, codes or names in question. */
export class LayerError extends Error {
  override readonly name = 'LayerError';
  readonly code: LayerErrorCode;
  readonly details: readonly string[];

  constructor(code: LayerErrorCode, details: readonly string[]) {
    super(`${EXPECTED[code]}: ${details.slice(0, MOST_SHOWN).join(', ')}`);
    this.code = code;
    this.details = details;
  }
}

const MOST_SHOWN = 20;
const EXPECTED: Record<LayerErrorCode, string> = {
  invalid: 'Expected a layer of the right shape. Correct',
  'other-certification': 'Expected the certification that the layer belongs to. Found',
  'unknown-block': 'Expected a block that the certification has. Found',
  'unknown-competence': 'Expected a competence that the certification has. Found',
  'unknown-sub-competence': 'Expected a sub-competence that the establishment has made. Found',
  'unknown-coefficient': 'Expected a block with a coefficient of the establishment. Found',
  'unknown-class': 'Expected a class that has a pathway. Found',
  duplicate: 'Expected each one once. Found again',
  'alias-taken': 'Expected a code that no other competence has; choose another. Found',
  'alias-is-code':
    'Expected a code of the establishment, not one of the form of the register. Found',
  'too-many': 'Expected no more than a layer may hold; remove some. Found',
};
