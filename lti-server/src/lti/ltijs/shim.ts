/**
 * Everything the tool answers below `/lti`, in front of ltijs. A launch goes on to ltijs when it has
 * been verified; nothing else ever reaches it.
 */
import {
  Router,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { SigningKeys } from '../keys/signing-key.ts';
import type { Binding } from '../binding/index.ts';
import { beginLogin, type LoginDeps } from '../login/login.ts';
import type { RequestScope } from './request-scope.ts';
import { icon } from '../registration/icon.ts';
import { Refusal } from '../refusal/refusal.ts';
import { PATHS } from '../urls.ts';
import { acceptLaunch, checkLaunch, readPostedLaunch, type VerifyDeps } from '../launch/verify.ts';

export interface ShimDeps extends VerifyDeps, LoginDeps {
  readonly signingKeys: SigningKeys;
  readonly binding: Binding;
  readonly scope: RequestScope;
  readonly registration: RequestHandler;
  readonly refuse: (error: unknown, request: Request, response: Response) => void;
}

/** What ltijs reads of a request, beside its body. */
interface LtijsRequest extends Request {
  token?: unknown;
}

/**
 * ltijs believes a launch whose state cookie names the issuer. The state, which is signed and which
 * the browser has proved to be its own, stands in for it.
 */
function vouch(request: LtijsRequest, state: string, issuer: string): void {
  request.signedCookies = { [`state${state}`]: issuer };
  // An `ltik` sent along would make ltijs take another path than validating the token.
  delete request.token;
}

export function createShim(deps: ShimDeps): Router {
  const router = Router();
  const guarded =
    (work: (request: Request, response: Response, next: NextFunction) => Promise<void>) =>
    (request: Request, response: Response, next: NextFunction): void => {
      work(request, response, next).catch((error: unknown) => {
        deps.refuse(error, request, response);
      });
    };

  const login = guarded(async (request, response) => {
    const begun = await beginLogin(deps, request);
    deps.binding.keep(begun.login, begun, request, response);
  });

  const launch = guarded(async (request, response, next) => {
    const posted = await readPostedLaunch(deps, request.body);
    const isProven = deps.binding.proven(posted.login, request);
    // A forged token is refused at once, whatever the browser could still show.
    const verified = await checkLaunch(deps, posted);
    if (!isProven) {
      deps.binding.ask(posted.login, posted, request, response);
      return;
    }
    await acceptLaunch(deps, verified);
    vouch(request, verified.state, verified.platform.issuer);
    deps.scope.run(verified, next);
  });

  router.get(PATHS.login, login).post(PATHS.login, login);
  router.post(PATHS.launch, launch);
  router.get(PATHS.launch, (request, response) => {
    deps.refuse(new Refusal('launch-by-hand'), request, response);
  });
  const keys = guarded(async (_request, response) => {
    const published = await deps.signingKeys.published();
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.json({ keys: published });
  });
  router.get(PATHS.keys, keys);
  router.use(deps.registration);
  router.get(PATHS.icon, (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=86400');
    // Shown on the platforms' own pages.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.type('svg').send(icon);
  });
  router.use((request, response, next) => {
    // Only a verified launch goes on.
    if (deps.scope.current() !== null) next();
    else deps.refuse(new Refusal('not-found'), request, response);
  });
  return router;
}
