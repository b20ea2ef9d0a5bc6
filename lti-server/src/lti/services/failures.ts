/** What can go wrong with a platform's service, in the port's words. */
import type { z } from 'zod';
import { CallError } from '../http/call-error.ts';
import type { Answer } from '../http/client.ts';
import { PlatformServiceError } from '../port.ts';

type Reason = PlatformServiceError['detail']['reason'];

const BY_STATUS: Readonly<Record<number, readonly [reason: Reason, retry: boolean]>> = {
  401: ['unauthorised', false],
  403: ['forbidden', false],
  404: ['not-found', false],
  408: ['unreachable', true],
  410: ['not-found', false],
  // A score no later than the last one: a later timestamp will do.
  409: ['conflict', true],
  429: ['refused', true],
};

/** @param headers  of the answer, for the pause that a busy platform asks for */
export function refusedBy(status: number, headers: Answer['headers'] = {}): PlatformServiceError {
  const [reason, retry] = BY_STATUS[status] ?? ['refused', status >= 500];
  const pause = retryAfterMs(headers['retry-after']);
  return new PlatformServiceError(`The platform answered HTTP ${status}.`, {
    status,
    retry,
    reason,
    ...(pause === null ? {} : { retryAfterMs: pause }),
  });
}

/** A platform that asks for more is asked again after a day. */
const LONGEST_PAUSE_MS = 24 * 60 * 60_000;

/**
 * A `Retry-After` header in milliseconds from now: seconds, or a date; null for none or nonsense.
 * @see RFC 9110, section 10.2.3
 */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | null {
  const text = header?.trim() ?? '';
  const isSeconds = /^\d{1,10}$/.test(text);
  // Date.parse takes many things for a date; HTTP's begin with a day's name.
  if (!isSeconds && !/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text)) return null;
  const pause = isSeconds ? Number(text) * 1000 : Date.parse(text) - now;
  if (Number.isNaN(pause)) return null;
  return Math.min(Math.max(pause, 0), LONGEST_PAUSE_MS);
}

/** For a call that got no answer. @throws PlatformServiceError always, or what was not a call's failure */
export function asServiceError(error: unknown): never {
  if (!(error instanceof CallError)) throw error;
  const unreachable = error.failure === 'timeout' || error.failure === 'connection';
  throw new PlatformServiceError(error.message, {
    status: null,
    retry: unreachable,
    reason: unreachable ? 'unreachable' : 'malformed',
  });
}

export function malformed(status: number | null, expected: string): PlatformServiceError {
  return new PlatformServiceError(`The platform's answer cannot be read: expected ${expected}.`, {
    status,
    retry: false,
    reason: 'malformed',
  });
}

export function notOffered(service: string): PlatformServiceError {
  return new PlatformServiceError(`The platform does not offer this tool ${service} here.`, {
    status: null,
    retry: false,
    reason: 'not-offered',
  });
}

/** @throws PlatformServiceError `malformed`, naming the first field that is not as expected */
export function parseBody<T>(answer: Answer, schema: z.ZodType<T>): T {
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    throw malformed(answer.status, 'JSON');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw malformed(answer.status, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
