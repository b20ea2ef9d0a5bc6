import { API_BASE, ErrorBody, type ErrorCode } from '@blocmap/shared/protocol';
import type { z } from 'zod';
import type { ProblemCode } from '../problem/problem.ts';
import { Refusal } from '../problem/refusal.ts';

/** A tool that is silent for so long counts as unreachable. Milliseconds. */
const PATIENCE = 15_000;

export interface ToolRequest<T> {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the API's base: `/courses/2`. */
  readonly path: string;
  /** Null: nothing is expected but the agreement. */
  readonly answer: z.ZodType<T> | null;
  readonly body?: unknown;
  readonly accessToken?: string;
  /** What is already here; the tool may then answer that nothing has changed. */
  readonly etag?: string | undefined;
}

export type ToolAnswer<T> =
  | { readonly changed: true; readonly value: T; readonly etag: string | null }
  | { readonly changed: false };

/**
 * One request to a tool. Without cookies and without following anything elsewhere; what comes back
 * is checked before anybody sees it.
 *
 * @throws Refusal when the tool is silent, refuses, or says what the protocol does not know
 */
export async function requestTool<T>(
  tool: string,
  request: ToolRequest<T>,
): Promise<ToolAnswer<T>> {
  const { method, path, answer, body, accessToken, etag } = request;
  let response: Response;
  try {
    response = await fetch(`${tool}${API_BASE}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Refusal('tool-unreachable');
  }
  if (response.status === 304 && etag !== undefined) return { changed: false };
  const content = await readJson(response);
  if (!response.ok) throw refusalOf(response.status, content);
  if (answer === null) return { changed: true, value: undefined as T, etag: null };
  const read = answer.safeParse(content);
  if (!read.success) throw new Refusal('unexpected-answer');
  return { changed: true, value: read.data, etag: response.headers.get('etag') };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

const REFUSALS: Record<ErrorCode, ProblemCode> = {
  'invalid-request': 'invalid-request',
  unauthenticated: 'session-over',
  'session-expired': 'session-over',
  forbidden: 'forbidden',
  'course-unknown': 'course-unknown',
  'not-found': 'not-found',
  conflict: 'conflict',
  'undo-expired': 'undo-expired',
  'too-large': 'invalid-request',
  'too-many-requests': 'too-many-requests',
  'platform-unavailable': 'tool-failed',
  internal: 'tool-failed',
};

function refusalOf(status: number, content: unknown): Refusal {
  const body = ErrorBody.safeParse(content);
  if (body.success) {
    const { code, requestId } = body.data.error;
    return new Refusal(REFUSALS[code], requestId);
  }
  if (status === 401) return new Refusal('session-over');
  // A gateway answers in the place of a tool that is down; anything else is no tool of ours.
  return new Refusal([502, 503, 504].includes(status) ? 'tool-unreachable' : 'unexpected-answer');
}
