import { Router } from 'express';
import type { Store } from '../store/index.ts';
import type { Readiness } from './readiness.ts';
import { within } from './within.ts';

/** A database that hangs is as good as away: whoever asks is not to wait for it. */
const CHECK_MS = 1_800;

/**
 * `/healthz`: the process answers. `/readyz`: it wants requests, and the database answers too; its
 * schema is up to date before the tool listens to anything but these.
 */
export function health(store: Store, readiness: Readiness): Router {
  const router = Router();
  // However often it is asked, the database is asked once at a time.
  let checking: Promise<void> | undefined;
  const check = (): Promise<void> =>
    (checking ??= store.check().finally(() => (checking = undefined)));

  router.get(['/healthz', '/readyz'], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', (_request, response) => {
    if (readiness.isDraining()) {
      response.status(503).json({ status: 'draining', store: store.kind });
      return;
    }
    within(CHECK_MS, check())
      .then(() => response.json({ status: 'ready', store: store.kind }))
      .catch(() => response.status(503).json({ status: 'unavailable', store: store.kind }));
  });
  return router;
}
