import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestId } from './request-id.ts';

/**
 * One line a request: no query string (tokens may stand there), no headers, no body, no address of
 * the caller. Ids in the path of the API are replaced by the route's pattern.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = process.hrtime.bigint();
    const { method } = request;
    const path = request.path;
    response.on('close', () => {
      const pattern: unknown = response.locals['pattern'];
      log.info({
        requestId: requestId(response),
        method,
        path: typeof pattern === 'string' ? pattern : path,
        status: response.statusCode,
        ms: Math.round(Number(process.hrtime.bigint() - start) / 1e5) / 10,
        ...(response.writableFinished ? {} : { aborted: true }),
      });
    });
    next();
  };
}
