import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import {
  describeError,
  frameAncestors,
  framersOf,
  OUTCOME,
  requestLocale,
} from '../../http/index.ts';
import { renderRefusal } from './page.tsx';
import { Refusal } from './refusal.ts';

const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** Express's own complaints about a body or a path are the caller's fault; the rest is ours. */
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const status = (error as { status?: unknown } | null)?.status;
  const theirs = typeof status === 'number' && status >= 400 && status < 500;
  return new Refusal(theirs ? 'request-unreadable' : 'unavailable');
}

/** Answers with a page that says why, and logs the same reason under the same code. */
export function refuse(
  deps: { readonly log: Logger; readonly base: string },
  error: unknown,
  request: Request,
  response: Response,
): void {
  const refusal = asRefusal(error);
  const { reason, detail } = refusal;
  response.locals[OUTCOME] = reason;
  const supportCode = `${reason}-${randomBytes(3).toString('hex')}`;
  if (reason === 'unavailable') {
    deps.log.error({ supportCode, problem: describeError(error) }, 'launch failed');
  } else {
    deps.log.info({ supportCode, reason, detail }, 'launch refused');
  }
  if (response.headersSent) {
    response.end();
    return;
  }
  response.removeHeader('Set-Cookie');
  response.setHeader(
    'Content-Security-Policy',
    `${POLICY}; ${frameAncestors(framersOf(response))}`,
  );
  response.setHeader('Cache-Control', 'no-store');
  response
    .status(refusal.status)
    .type('html')
    .send(renderRefusal({ refusal, locale: requestLocale(request), supportCode, base: deps.base }));
}
