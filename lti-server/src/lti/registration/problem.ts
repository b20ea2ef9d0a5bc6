/** Why a platform could not register itself. Each has its text in `texts.ts`. */
export type RegistrationReason =
  | 'invite-invalid'
  | 'address-refused'
  | 'issuer-mismatch'
  | 'configuration-unreachable'
  | 'configuration-unreadable'
  | 'token-spent'
  | 'platform-refused'
  | 'answer-unreadable'
  | 'failed';

const STATUSES: Readonly<Record<RegistrationReason, number>> = {
  'invite-invalid': 403,
  'address-refused': 400,
  'issuer-mismatch': 400,
  'configuration-unreachable': 502,
  'configuration-unreadable': 502,
  'token-spent': 409,
  'platform-refused': 502,
  'answer-unreadable': 502,
  failed: 500,
};

/** The registration came to nothing; nothing was stored. */
export class RegistrationProblem extends Error {
  override readonly name = 'RegistrationProblem';
  constructor(
    readonly reason: RegistrationReason,
    /** What an administrator can mend it by: a field, a host, a status. No token. */
    readonly detail: string | null = null,
  ) {
    super(detail === null ? reason : `${reason}: ${detail}`);
  }

  get status(): number {
    return STATUSES[this.reason];
  }
}
