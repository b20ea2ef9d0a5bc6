import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import { keepHeaders } from './ltijs/headers.ts';
import { Refusal } from './refusal/refusal.ts';
import { PATHS } from './urls.ts';

const PREFIX = '/lti/';
const KNOWN: ReadonlySet<string> = new Set(Object.values(PATHS));

/** Hands our addresses below `/lti` to ltijs's own application, and nothing else. */
export function createLtiRouter(ltijsApp: Express, onError: ErrorRequestHandler): Router {
  const router = express.Router();
  router.use((request, response, next) => {
    if (!request.path.startsWith(PREFIX)) return next();
    const fail = (error: unknown): void =>
      onError(error ?? new Refusal('not-found'), request, response, next);
    if (!KNOWN.has(request.path)) return fail(undefined);
    // The tool's LTI needs no cookie, so ltijs gets to see none: not even to look for.
    // It clears one all the same, and express wants something to sign that with.
    Object.assign(request, { cookies: {}, signedCookies: {}, secret: 'no cookie is ever kept' });
    return keepHeaders(request, response, () => ltijsApp(request, response, fail));
  });
  return router;
}
