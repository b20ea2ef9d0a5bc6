import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import {
  createLimiter,
  errorHandler,
  notFound,
  requestLocale,
  ToolError,
} from '../../http/index.ts';
import { authenticate, bearerToken, type Principal } from '../access/index.ts';
import type { Answer, Endpoint, File } from '../endpoint/index.ts';
import { readInput } from './read-input.ts';

export interface ApiOptions {
  /** Tests check each answer against its schema; in service that would only cost time. */
  readonly checkAnswers?: boolean;
}

/** 5000 scanned activities with long titles stay below. */
const LARGEST_BODY = '1mb';
const BYTES = 'application/octet-stream';

/** The API as Express sees it, made from the one table of endpoints. No CORS: no page of another origin may read it. */
export function apiRouter<Needs>(
  context: AppContext,
  needs: Needs,
  endpoints: readonly Endpoint<Needs>[],
  document: () => unknown,
  options: ApiOptions = {},
): Router {
  const router = Router({ caseSensitive: true });
  let made: unknown;
  const json = express.json({ limit: LARGEST_BODY, strict: true, type: 'application/json' });
  router.get('/openapi.json', (_request, response) => {
    response.locals['pattern'] = '/openapi.json';
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.json((made ??= document()));
  });
  for (const one of endpoints) {
    const before: RequestHandler[] = [named(one)];
    if (one.limit !== undefined) before.push(createLimiter(one.limit, context.now));
    // Who may not knock does not get a megabyte read either.
    before.push(identify(context, one));
    if (one.upload !== undefined) before.push(onlyBytes, bytes(one.upload));
    else if (one.body !== null) before.push(onlyJson, json);
    router[one.method](one.path, ...before, (request, response, next) => {
      answer(needs, one, request, response, options).catch(next);
    });
  }
  router.use(notFound('not-found'), errorHandler(context.log, 'json'));
  return router;
}

function named(one: Endpoint<never>): RequestHandler {
  return (_request, response, next) => {
    response.locals['pattern'] = one.path;
    next();
  };
}

function identify(context: AppContext, one: Endpoint<never>): RequestHandler {
  if (one.access === 'open') return (_request, _response, next) => next();
  return (request, response, next) => {
    authenticate(context, bearerToken(request.headers.authorization), requestLocale(request))
      .then((principal) => {
        response.locals['principal'] = principal;
        response.locals['locale'] = principal.locale;
        if (one.access === 'session' && principal.via !== 'session') {
          throw new ToolError('forbidden', { text: 'session-only' });
        }
        next();
      })
      .catch(next);
  };
}

/** A form of another page can send text, never JSON: what is no JSON is refused before it is read. */
const onlyJson: RequestHandler = (request, _response, next) => {
  if (request.is('application/json') !== false) return next();
  next(
    new ToolError('invalid-request', {
      details: [{ path: '', expected: 'a body of type application/json' }],
    }),
  );
};

/** Neither can a form of another page send bytes of no type. */
const onlyBytes: RequestHandler = (request, _response, next) => {
  if (request.is(BYTES) !== false) return next();
  next(
    new ToolError('invalid-request', {
      details: [{ path: '', expected: `a body of type ${BYTES}` }],
    }),
  );
};

function bytes(limit: number): RequestHandler {
  return express.raw({ limit, type: BYTES });
}

async function answer<Needs>(
  needs: Needs,
  one: Endpoint<Needs>,
  request: Request,
  response: Response,
  options: ApiOptions,
): Promise<void> {
  const result = await one.handle(needs, {
    principal: (response.locals['principal'] as Principal | undefined) ?? null,
    params: readInput(one.params, request.params, 'path'),
    query: readInput(one.query, request.query, 'query'),
    body: one.body === null ? undefined : readInput(one.body, request.body, 'body'),
    token: bearerToken(request.headers.authorization) ?? '',
    source: request.ip ?? '',
    knownEtags: etags(request.headers['if-none-match']),
  });
  send(response, one.response, result, options);
}

function send(
  response: Response,
  schema: z.ZodType | null,
  result: Answer<unknown>,
  options: ApiOptions,
): void {
  response.setHeader('Cache-Control', result.etag === undefined ? 'no-store' : 'private, no-cache');
  if (result.etag !== undefined) response.setHeader('ETag', result.etag);
  if (result.notModified === true) {
    response.status(304).end();
  } else if (result.file !== undefined) {
    sendFile(response, result.file);
  } else if (schema === null) {
    response.status(204).end();
  } else {
    if (options.checkAnswers === true) schema.parse(result.body);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(result.etag === undefined ? JSON.stringify(result.body) : written(result.body));
  }
}

/** Always to be kept, never to be shown by the browser: its content is somebody's. */
function sendFile(response: Response, { name, mediaType, content }: File): void {
  response.attachment(name);
  response.setHeader('Content-Type', mediaType);
  response.end(content);
}

const texts = new WeakMap<object, string>();

/** An answer with a name may be given again as the same object: it is written out once. */
function written(body: unknown): string {
  if (typeof body !== 'object' || body === null) return JSON.stringify(body);
  let text = texts.get(body);
  if (text === undefined) texts.set(body, (text = JSON.stringify(body)));
  return text;
}

/** The tags of an `If-None-Match`, weak ones without their mark. */
function etags(header: string | undefined): string[] {
  return (header?.match(/(?:W\/)?"[^"]*"|\*/g) ?? []).map((tag) => tag.replace(/^W\//, ''));
}
