import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { ErrorBody } from '@blocmap/shared/protocol';
import type { Logger } from 'pino';
import { errorPage } from './error-page.ts';
import { describeError } from './describe-error.ts';
import { STATUS, ToolError } from './errors.ts';
import { requestLocale } from './locale.ts';
import { requestId } from './request-id.ts';
import { errorTexts } from './texts.ts';

/** How an area of the tool answers a refusal: to a program or to a person. */
export type ErrorFormat = 'json' | 'html';

/** The last handler of an area: answers what was thrown; only our own mistakes are logged. */
export function errorHandler(log: Logger, format: ErrorFormat): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = asToolError(thrown);
    if (error.code === 'internal')
      log.error({ requestId: requestId(response), problem: describeError(thrown) });
    if (response.headersSent) return next(thrown);
    answerError(request, response, error, format);
  };
}

export function notFound(text: 'not-found' | 'page-not-found'): RequestHandler {
  return (_request, _response, next) => next(new ToolError('not-found', { text }));
}

export function answerError(
  request: Request,
  response: Response,
  error: ToolError,
  format: ErrorFormat,
): void {
  const locale = localeOf(request, response);
  const text = error.more.text ?? error.code;
  response.status(STATUS[error.code]);
  response.setHeader('Cache-Control', 'no-store');
  if (error.more.retryAfter !== undefined) {
    response.setHeader('Retry-After', String(error.more.retryAfter));
  }
  if (error.code === 'unauthenticated' || error.code === 'session-expired') {
    response.setHeader('WWW-Authenticate', 'Bearer');
  }
  const page = { locale, text, code: error.code, requestId: requestId(response) };
  if (format === 'html') {
    response.type('html').send(errorPage({ ...page, base: basePath(request) }));
    return;
  }
  const body: ErrorBody = {
    error: {
      code: error.code,
      message: error.more.words?.[locale] ?? errorTexts[locale][text],
      ...(error.more.details === undefined ? {} : { details: [...error.more.details] }),
      requestId: page.requestId,
    },
  };
  response.json(body);
}

function basePath(request: Request): string {
  const base: unknown = request.app.locals['basePath'];
  return typeof base === 'string' ? base : '';
}

function localeOf(request: Request, response: Response): 'fr' | 'en' {
  const known: unknown = response.locals['locale'];
  return known === 'fr' || known === 'en' ? known : requestLocale(request);
}

/** Express's own refusals (a body too large, a path that cannot be decoded) are the caller's. */
function asToolError(thrown: unknown): ToolError {
  if (thrown instanceof ToolError) return thrown;
  const status =
    typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : null;
  if (status === 413) return new ToolError('too-large');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ToolError('invalid-request', {
      details: [{ path: '', expected: 'a well-formed request' }],
    });
  }
  return new ToolError('internal');
}
