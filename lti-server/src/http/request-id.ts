import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** Gives each request a name that its answer, its errors and the log share. Never taken from outside. */
export function requestIds(): RequestHandler {
  return (_request, response, next) => {
    response.locals['requestId'] = randomBytes(8).toString('hex');
    response.setHeader('X-Request-Id', requestId(response));
    next();
  };
}

export function requestId(response: Response): string {
  const id: unknown = response.locals['requestId'];
  return typeof id === 'string' ? id : 'unknown';
}
