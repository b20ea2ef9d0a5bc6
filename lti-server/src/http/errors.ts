import type { ErrorCode } from '@blocmap/shared/protocol';
import type { ErrorText } from './texts.ts';

/** The HTTP status that each refusal is answered with. */
export const STATUS: Record<ErrorCode, number> = {
  'invalid-request': 400,
  unauthenticated: 401,
  'session-expired': 401,
  forbidden: 403,
  'course-unknown': 404,
  'not-found': 404,
  conflict: 409,
  'undo-expired': 410,
  'too-large': 413,
  'too-many-requests': 429,
  'platform-unavailable': 502,
  internal: 500,
};

export interface ErrorDetail {
  readonly path: string;
  readonly expected: string;
}

/**
 * A refusal that the caller is told of. Everything else that is thrown is our own mistake, and is
 * answered as `internal` without its words.
 */
export class ToolError extends Error {
  override readonly name = 'ToolError';

  constructor(
    readonly code: ErrorCode,
    readonly more: {
      /** Says more exactly than the code what happened and what to do. */
      readonly text?: ErrorText;
      /** The same in words of their own, where what happened has too many forms for one text. */
      readonly words?: Readonly<Record<'fr' | 'en', string>>;
      readonly details?: readonly ErrorDetail[];
      /** Seconds after which trying again makes sense. */
      readonly retryAfter?: number;
    } = {},
  ) {
    super(more.words?.en ?? more.text ?? code);
  }
}
