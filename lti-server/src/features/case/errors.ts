import { caseStatusInfo, type CaseCodeMinor } from '@blocmap/shared/interchange';

/** A refusal in the words of CASE 1.1. */
export class CaseError extends Error {
  override readonly name = 'CaseError';

  /** @param field  the parameter that is at fault */
  constructor(
    readonly status: 400 | 404 | 405 | 500,
    readonly codeMinor: CaseCodeMinor,
    readonly field: string,
    description: string,
  ) {
    super(description);
  }

  get body() {
    return caseStatusInfo(this.codeMinor, this.field, this.message);
  }
}
