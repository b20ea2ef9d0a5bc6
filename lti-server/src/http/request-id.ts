import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** A UUID or 16 to 64 hexadecimal digits, as proxies make them: nobody's name looks so. */
const MADE_BY_A_PROXY = /^(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{16,64})$/i;

/**
 * Gives each request a name that its answer, its errors and the log share.
 * @param trusted  a proxy of ours stands in front: what it calls a request is taken over, where it
 *   looks like an id
 */
export function requestIds(trusted: boolean): RequestHandler {
  return (request, response, next) => {
    const given = trusted ? request.headers['x-request-id'] : undefined;
    response.locals['requestId'] =
      typeof given === 'string' && MADE_BY_A_PROXY.test(given)
        ? given.toLowerCase()
        : randomBytes(8).toString('hex');
    response.setHeader('X-Request-Id', requestId(response));
    next();
  };
}

export function requestId(response: Response): string {
  const id: unknown = response.locals['requestId'];
  return typeof id === 'string' ? id : 'unknown';
}
