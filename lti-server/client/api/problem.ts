import type { ErrorCode } from '@blocmap/shared/protocol';

/**
 * Why an answer did not come.
 *
 * - `network` nothing came back: trying again may help, and nothing has been lost
 * - `expired` the session has ended: only a new launch helps
 * - `refused` the tool said no, with its code and its words
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly kind: 'network' | 'expired' | 'refused',
    message: string,
    readonly detail: {
      readonly status: number | null;
      readonly code: ErrorCode | null;
      /** For support. */
      readonly requestId: string | null;
      /** What the tool named: fields that were wrong, things that were touched. */
      readonly named?: readonly string[];
      /** Where each of these stands in the request: `query.code`. */
      readonly places?: readonly string[];
    } = { status: null, code: null, requestId: null },
  ) {
    super(message);
  }
}

/** What was thrown, as a problem; a mistake of ours shows as one too rather than as nothing. */
export function toProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return new ApiProblem('refused', thrown instanceof Error ? thrown.message : String(thrown));
}
