import express, { type ErrorRequestHandler, type Express } from 'express';
import type { PlatformContext } from './context.ts';
import { deepLinkingReturn } from './deep-linking/return-endpoint.tsx';
import { assets } from './html/assets.ts';
import { sendError } from './html/error-page.tsx';
import { texts } from './html/error-texts.ts';
import { icons } from './html/icons.ts';
import { activityPages } from './pages/activity/routes.tsx';
import { editingRoutes } from './pages/course/editing-routes.tsx';
import { coursePages } from './pages/course/routes.tsx';
import { gradePages } from './pages/grades/routes.tsx';
import { peoplePages } from './pages/people/routes.tsx';
import { toolPages } from './pages/tools/routes.tsx';
import { authorization } from './oidc/authorization.tsx';
import { discovery } from './oidc/discovery.ts';
import { loginInitiation } from './oidc/login-initiation.tsx';
import { registrationEndpoint } from './registration/registration-endpoint.ts';
import { signIn } from './session/sign-in.ts';
import { services } from './services/routes.ts';
import { webServices } from './webservice/server.ts';

/** Bad bodies are the sender's fault; the rest is ours, and says so without details. */
const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status =
    error instanceof Error && 'status' in error && typeof error.status === 'number'
      ? error.status
      : 500;
  const reason = error instanceof Error ? error.message : 'unexpected error';
  response.status(status).json({ status, reason });
};

/** Every route of the platform on one Express application. */
export function createApp(context: PlatformContext): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.set('X-Frame-Options', 'sameorigin');
    next();
  });
  app.use(express.urlencoded({ extended: false, limit: '2mb' }));
  app.use(express.json({ type: (request) => /json/.test(request.headers['content-type'] ?? '') }));
  app.use(
    assets(),
    icons(),
    signIn(context),
    peoplePages(context),
    coursePages(context),
    editingRoutes(context),
    gradePages(context),
    toolPages(context),
    discovery(context),
    loginInitiation(context),
    authorization(context),
    deepLinkingReturn(context),
    registrationEndpoint(context),
    services(context),
    webServices(context),
    activityPages(context),
  );
  app.use((_request, response) => {
    const { language } = context.state.data;
    sendError(response, language, 404, texts(language).notFound);
  });
  app.use(onError);
  return app;
}
