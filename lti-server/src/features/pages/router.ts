import express, { type Router } from 'express';
import type { AppContext } from '../../context.ts';
import { assetManifest, publicFolder } from './assets.ts';
import { renderShellPage } from './render.tsx';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** `GET /app`, where a reload of a launched page lands, and the files below `/assets`. */
export function pagesRouter(context: AppContext): Router {
  const router = express.Router();
  if (assetManifest() === null) {
    context.log.warn(
      { folder: publicFolder },
      'the browser files are missing: run "node lti-server/build-client.mjs"',
    );
  }
  router.get('/app', (request, response) => {
    const locale = request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
    response
      .set('cache-control', 'no-store')
      .type('html')
      .send(renderShellPage(locale, context.config.publicUrl));
  });
  // Names carry their content's hash: what a name stands for never changes.
  router.use(
    '/assets',
    express.static(publicFolder, { immutable: true, maxAge: YEAR, index: false, redirect: false }),
  );
  return router;
}
