/** `/lti/register`: LTI Dynamic Registration 1.0, for whoever holds an invitation. */
import { randomBytes } from 'node:crypto';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { describeError, requestLocale } from '../../http/index.ts';
import { PATHS, type ToolUrls } from '../urls.ts';
import { closeScript } from './close-script.ts';
import { fetchConfiguration, type Configuration } from './configuration.ts';
import type { Invites } from './invites.ts';
import { renderRegistration, type RegistrationOutcome } from './page.tsx';
import { RegistrationProblem } from './problem.ts';
import { registerWithPlatform, type Granted } from './register-with-platform.ts';

export interface RegistrationDeps {
  readonly publicUrl: string;
  readonly urls: ToolUrls;
  /** The path that the tool stands below, without a final slash. */
  readonly base: string;
  readonly invites: Invites;
  readonly log: Logger;
  readonly keep: (configuration: Configuration, granted: Granted) => Promise<void>;
}

const text = z.string().min(1).max(4000);
const Query = z.object({
  invite: text,
  openid_configuration: text.optional(),
  registration_token: text.optional(),
});

/** @returns the origin of the platform that is registered now */
async function registerPlatform(deps: RegistrationDeps, request: Request): Promise<string> {
  const query = Query.safeParse(request.query);
  if (!query.success) throw new RegistrationProblem('invite-invalid');
  const { invite, openid_configuration: address, registration_token: token } = query.data;
  if (address === undefined) throw new RegistrationProblem('opened-by-hand');
  if (!(await deps.invites.claim(invite))) throw new RegistrationProblem('invite-invalid');
  try {
    const configuration = await fetchConfiguration(address, deps.publicUrl);
    const granted = await registerWithPlatform(configuration, token ?? null, deps);
    await deps.keep(configuration, granted);
    return new URL(configuration.issuer).origin;
  } catch (error) {
    await deps.invites.release(invite);
    throw error;
  }
}

function send(
  deps: RegistrationDeps,
  request: Request,
  response: Response,
  outcome: RegistrationOutcome,
): void {
  const framedBy = outcome.kind === 'done' ? outcome.platformOrigin : '*';
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; " +
    `form-action 'none'; frame-ancestors ${framedBy}`;
  // A policy that cut the page off from its opener would keep the platform from hearing that it is done.
  response.removeHeader('Cross-Origin-Opener-Policy');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'no-store');
  response
    .status(outcome.kind === 'done' ? 200 : outcome.problem.status)
    .type('html')
    .send(renderRegistration(outcome, requestLocale(request), deps.base));
}

/** Everything below `/lti/register`. */
export function registrationRouter(deps: RegistrationDeps): Router {
  const register: RequestHandler = (request, response) => {
    registerPlatform(deps, request).then(
      (platformOrigin) => {
        deps.log.info({ platformOrigin }, 'a platform registered itself');
        send(deps, request, response, {
          kind: 'done',
          platformOrigin,
          script: deps.base + PATHS.closeScript,
        });
      },
      (error: unknown) => {
        const known = error instanceof RegistrationProblem;
        const problem = known ? error : new RegistrationProblem('failed');
        const supportCode = `${problem.reason}-${randomBytes(3).toString('hex')}`;
        const { reason, detail } = problem;
        if (known) deps.log.info({ supportCode, reason, detail }, 'registration refused');
        else deps.log.error({ supportCode, problem: describeError(error) }, 'registration failed');
        send(deps, request, response, { kind: 'failed', problem, supportCode });
      },
    );
  };
  return Router()
    .get(PATHS.register, register)
    .get(PATHS.closeScript, (_request, response) => {
      response.setHeader('Cache-Control', 'public, max-age=3600');
      response.type('js').send(closeScript);
    });
}
