/** Every way in which a login or a launch can be refused. Each has its text in `pages/texts.ts`. */
export type RefusalReason =
  // The login request
  | 'login-incomplete'
  | 'target-foreign'
  | 'platform-unknown'
  | 'platform-ambiguous'
  | 'deployment-unknown'
  // The launch's form
  | 'not-found'
  | 'launch-by-hand'
  | 'request-unreadable'
  | 'platform-error'
  | 'token-missing'
  | 'state-missing'
  | 'state-invalid'
  | 'state-expired'
  | 'browser-unproven'
  // The token's envelope
  | 'token-unreadable'
  | 'algorithm'
  | 'kid-missing'
  | 'kid-unknown'
  | 'keys-unreachable'
  | 'signature'
  // Who it is from and for
  | 'issuer'
  | 'audience'
  | 'authorized-party'
  | 'nonce-missing'
  | 'nonce-mismatch'
  | 'replay'
  // When
  | 'times-missing'
  | 'times-absurd'
  | 'expired'
  | 'not-yet-valid'
  | 'issued-before-login'
  // What it says
  | 'message-type'
  | 'version'
  | 'deployment-missing'
  | 'deployment-mismatch'
  | 'target-missing'
  | 'target-mismatch'
  | 'subject'
  | 'roles'
  | 'resource-link'
  | 'context'
  | 'deep-linking-settings'
  // Our side
  | 'validator'
  | 'unavailable';

const STATUSES: Partial<Record<RefusalReason, number>> = {
  'login-incomplete': 400,
  'target-foreign': 400,
  'platform-ambiguous': 400,
  'not-found': 404,
  'launch-by-hand': 400,
  'request-unreadable': 400,
  'platform-error': 400,
  'token-missing': 400,
  'state-missing': 400,
  'keys-unreachable': 502,
  unavailable: 503,
};

/** The login or launch is refused. Carries no personal data: it is logged. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly reason: RefusalReason,
    /** For the log and, escaped, for an administrator: ids, never what identifies a person. */
    readonly detail: Readonly<Record<string, string>> = {},
  ) {
    super(`Refused: ${reason}`);
  }

  /** 400 for what is malformed, 401 for what is not believed. */
  get status(): number {
    return STATUSES[this.reason] ?? 401;
  }
}
