import express, { type Express } from 'express';
import { API_BASE } from '@blocmap/shared/protocol';
import type { AppContext } from './context.ts';
import { apiRouter, endpoints, openApiDocument, type ApiOptions } from './features/api/index.ts';
import { CASE_BASE, caseRouter } from './features/case/index.ts';
import { launchHandler } from './features/launch/index.ts';
import { pagesRouter, renderLaunchPage } from './features/pages/index.ts';
import { connectRouter } from './features/platforms/index.ts';
import { createServices, type Services } from './features/services.ts';
import {
  createReadiness,
  errorHandler,
  errorStyle,
  health,
  letGo,
  limitRefusals,
  metricsListener,
  notFound,
  OUTCOME,
  PAGE_STYLE,
  pageStyle,
  platformOrigins,
  requestIds,
  requestLog,
  securityHeaders,
  type Metrics,
  type Readiness,
} from './http/index.ts';

/** Logins and launches of one network address that may be refused in a minute: of a whole school. */
const MOST_REFUSALS = 300;

export interface AppOptions extends ApiOptions {
  /** Made here where left out; given by whoever also works with them outside of requests. */
  readonly services?: Services;
  /** Given by whoever will want it to let go. */
  readonly readiness?: Readiness;
  /** Counts nothing where left out. */
  readonly metrics?: Metrics;
}

/** The whole tool as one Express application. No session is in a cookie. */
export function createApp(context: AppContext, options: AppOptions = {}): Express {
  const { config, lti, log, store } = context;
  const services = options.services ?? createServices(context);
  const origins = platformOrigins(store, context.now);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustedProxies);
  app.set('query parser', 'simple');
  app.locals['basePath'] = new URL(config.publicUrl).pathname.replace(/\/+$/, '');

  const readiness = options.readiness ?? createReadiness();
  app.use(requestIds(config.trustedProxies > 0), letGo(readiness), health(store, readiness));
  app.use(requestLog(log));
  if (options.metrics !== undefined) {
    app.use(options.metrics.observe);
    // Without a port of their own they are only for who has the token.
    const { port, token } = config.metrics;
    if (port === null && token !== null)
      app.get('/metrics', metricsListener(options.metrics, token));
  }
  app.use(securityHeaders(origins, config.publicUrl.startsWith('https:')));
  app.use(
    API_BASE,
    apiRouter(context, services, endpoints, () => openApiDocument(endpoints), options),
  );
  app.use(CASE_BASE, caseRouter(context));
  app.get('/assets/error.css', errorStyle);
  app.get(PAGE_STYLE, pageStyle);
  const launched = launchHandler(context, origins, ({ token, launch }) =>
    renderLaunchPage({ locale: launch.locale, token, launch, publicUrl: config.publicUrl }),
  );
  lti.onLaunch((launch, request, response) => {
    response.locals[OUTCOME] = 'accepted';
    return launched(launch, request, response);
  });
  app.use('/lti', limitRefusals(MOST_REFUSALS, context.now));
  app.use(lti.router);
  app.use(connectRouter(context));
  app.use(pagesRouter(context));
  app.use(notFound('page-not-found'), errorHandler(log, 'html'));
  return app;
}
