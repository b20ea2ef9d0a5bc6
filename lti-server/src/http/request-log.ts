import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestId } from './request-id.ts';
import { routeOf } from './route-of.ts';

/**
 * One line a request: its route's pattern, no path, no query string (tokens may stand there), no
 * headers, no body, no address of the caller.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = process.hrtime.bigint();
    const { method } = request;
    response.on('close', () => {
      log.info({
        requestId: requestId(response),
        method,
        path: routeOf(request, response),
        status: response.statusCode,
        ms: Math.round(Number(process.hrtime.bigint() - start) / 1e5) / 10,
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
}
