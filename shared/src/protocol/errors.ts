import { z } from 'zod';

/** Why the tool said no. Stable: screens translate by it. */
export const ErrorCode = z.enum([
  'invalid-request',
  'unauthenticated',
  'session-expired',
  'forbidden',
  'course-unknown',
  'not-found',
  'conflict',
  'undo-expired',
  'too-large',
  'too-many-requests',
  'platform-unavailable',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** The body of every answer that is not 2xx. */
export const ErrorBody = z.object({
  error: z.object({
    code: ErrorCode,
    /** In the request's language: what happened and what to do. */
    message: z.string(),
    /** The fields in doubt: where, what was expected, what came. */
    details: z.array(z.object({ path: z.string(), expected: z.string() })).optional(),
    /** For support; the log has the same. */
    requestId: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
