/** CASE 1.1 for whoever asks: the register is open data. Only reading, no credentials, no cookie. */
import {
  CASE_COLLECTIONS,
  caseResource,
  documentSet,
  type CaseCollection,
} from '@blocmap/shared/interchange';
import { Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import type { AppContext } from '../../context.ts';
import { describeError, etagOf } from '../../http/index.ts';
import { listDocuments, pageLinks, type Query } from './document-list.ts';
import { CaseError } from './errors.ts';
import { createPackages } from './packages.ts';

export const CASE_BASE = '/ims/case/v1p1';
const METHODS = 'GET, HEAD, OPTIONS';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function caseRouter(context: AppContext): Router {
  const readPackages = createPackages(context);
  const base = `${context.config.publicUrl.replace(/\/+$/, '')}${CASE_BASE}`;
  const router = Router({ caseSensitive: true });

  router.use((request, response, next) => {
    // For these addresses alone: what they give is everybody's.
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Link, X-Total-Count');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    response.setHeader('Allow', METHODS);
    if (request.method !== 'OPTIONS') {
      return next(
        new CaseError(405, 'forbidden', 'method', `Expected GET, found ${request.method}.`),
      );
    }
    response.setHeader('Access-Control-Allow-Methods', METHODS);
    response.setHeader('Access-Control-Max-Age', '86400');
    response.status(204).end();
  });

  router.get('/CFDocuments', (request, response, next) => {
    response.locals['pattern'] = `${CASE_BASE}/CFDocuments`;
    readPackages()
      .then((packages) => {
        const query = queryOf(request);
        const page = listDocuments(
          documentSet(packages).CFDocuments.map((document) => ({ ...document })),
          query,
        );
        response.setHeader('X-Total-Count', String(page.total));
        response.setHeader('Link', pageLinks(`${base}/CFDocuments`, query, page));
        answer(request, response, { CFDocuments: page.documents });
      })
      .catch(next);
  });

  for (const collection of CASE_COLLECTIONS) {
    router.get(`/${collection}/:identifier`, (request, response, next) => {
      response.locals['pattern'] = `${CASE_BASE}/${collection}/:identifier`;
      const identifier = request.params.identifier.toLowerCase();
      if (!UUID.test(identifier)) {
        return next(
          new CaseError(
            400,
            'invalid_uuid',
            'sourcedId',
            'Expected a UUID at the end of the path.',
          ),
        );
      }
      readPackages()
        .then((packages) => {
          const found = caseResource(packages, collection, identifier);
          if (found === undefined) throw unknown(collection);
          answer(request, response, found);
        })
        .catch(next);
    });
  }

  router.use((_request, _response, next) =>
    next(
      new CaseError(
        404,
        'unknownobject',
        'path',
        `Expected one of ${CASE_COLLECTIONS.join(', ')}, and an identifier. Start at ${base}/CFDocuments.`,
      ),
    ),
  );
  router.use(caseErrors(context));
  return router;
}

function unknown(collection: CaseCollection): CaseError {
  return new CaseError(
    404,
    'unknownobject',
    'sourcedId',
    `Nothing of that identifier is among ${collection}.`,
  );
}

function answer(request: Request, response: Response, body: object): void {
  const text = JSON.stringify(body);
  const etag = etagOf(text);
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', 'public, max-age=300');
  if ((request.headers['if-none-match'] ?? '').includes(etag)) {
    response.status(304).end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(request.method === 'HEAD' ? undefined : text);
}

/** The first of a parameter that was given twice. */
function queryOf(request: Request): Query {
  return Object.fromEntries(
    Object.entries(request.query).map(([name, value]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return [name, typeof first === 'string' ? first : undefined];
    }),
  );
}

function caseErrors(context: AppContext): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    if (response.headersSent) return next(thrown);
    const error = asCaseError(thrown);
    if (error.status === 500) context.log.error({ problem: describeError(thrown) });
    response.setHeader('Cache-Control', 'no-store');
    response.status(error.status).json(error.body);
  };
}

/** Express's own refusals (a path that cannot be decoded) are the caller's. */
function asCaseError(thrown: unknown): CaseError {
  if (thrown instanceof CaseError) return thrown;
  const status =
    typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : null;
  return typeof status === 'number' && status >= 400 && status < 500
    ? new CaseError(400, 'invalid_uuid', 'path', 'Expected a well-formed address.')
    : new CaseError(500, 'internal_server_error', 'server', 'Something went wrong. Try again.');
}
