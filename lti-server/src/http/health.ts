import { Router } from 'express';
import { sql } from 'drizzle-orm';
import type { Store } from '../store/index.ts';

/** `/healthz`: the process answers. `/readyz`: the database does too. */
export function health(store: Store): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json({ status: 'ok' });
  });
  router.get('/readyz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    store
      .read((reader) => reader.execute(sql`select 1`))
      .then(() => response.json({ status: 'ready', store: store.kind }))
      .catch(() => response.status(503).json({ status: 'unavailable', store: store.kind }));
  });
  return router;
}
