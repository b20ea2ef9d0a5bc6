import { PlatformServiceError } from '../../lti/port.ts';

/** What a try came to that did not succeed. */
export interface Failure {
  /** Whether trying again later can help. */
  readonly retry: boolean;
  /** A stable code of what is wrong. */
  readonly code: string;
  /** The platform said that it did nothing; otherwise it may have. */
  readonly clear: boolean;
  /** How long the platform asks to be left alone; null where it does not. */
  readonly retryAfterMs: number | null;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof PlatformServiceError)) {
    return { retry: true, code: 'internal', clear: false, retryAfterMs: null };
  }
  const { reason, retry, status, retryAfterMs } = error.detail;
  return {
    retry: retry || reason === 'conflict',
    code: reason,
    clear: status !== null && status >= 400 && status < 500 && status !== 408,
    retryAfterMs: retry ? (retryAfterMs ?? null) : null,
  };
}
