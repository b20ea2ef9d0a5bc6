/** `/lti/register`: LTI Dynamic Registration 1.0 and its form, for whoever holds an invitation. */
import { randomBytes } from 'node:crypto';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { describeError, originOf, requestLocale } from '../../http/index.ts';
import { PATHS, type ToolUrls } from '../urls.ts';
import { renderApproval } from './approval-page.tsx';
import { propose, readAsking, readDecision, type AskingDeps } from './asking.ts';
import { closeScript } from './close-script.ts';
import { enterPlatform, readEntry, type EnterDeps } from './enter.ts';
import { renderEntry } from './entry-page.tsx';
import type { Keep } from './keep.ts';
import { renderOutcome, type RegistrationOutcome } from './outcome-page.tsx';
import { RegistrationProblem } from './problem.ts';
import { registerWithPlatform } from './register-with-platform.ts';

export interface RegistrationDeps extends AskingDeps, EnterDeps {
  readonly urls: ToolUrls;
  /** The path that the tool stands below, without a final slash. */
  readonly base: string;
  readonly log: Logger;
  readonly keep: Keep;
}

/** A page, and the only origin that may frame it. */
interface Page {
  readonly status: number;
  readonly html: string;
  readonly framedBy: string | null;
}

/** @throws RegistrationProblem */
async function showAsking(deps: RegistrationDeps, request: Request): Promise<Page> {
  const { base } = deps;
  const locale = requestLocale(request);
  const { invite, address, token } = readAsking(request.query);
  if (address === null) {
    if (!(await deps.invites.isOpen(invite))) throw new RegistrationProblem('invite-invalid');
    const entry = readEntry(request.query);
    return {
      status: 200,
      html: renderEntry({ locale, base, invite, ...entry }),
      framedBy: null,
    };
  }
  const proposal = await propose(deps, { invite, address, token });
  return {
    status: 200,
    html: renderApproval({ locale, base, proposal, changed: false }),
    framedBy: originOf(proposal.configuration.issuer),
  };
}

/** @throws RegistrationProblem */
async function approve(deps: RegistrationDeps, request: Request): Promise<Page> {
  const { base } = deps;
  const locale = requestLocale(request);
  const { asking, digest, replace } = readDecision(request.body);
  const proposal = await propose(deps, asking);
  const { configuration } = proposal;
  const framedBy = originOf(configuration.issuer);
  if (proposal.digest !== digest) {
    const html = renderApproval({ locale, base, proposal, changed: true });
    return { status: 409, html, framedBy };
  }
  const claim = await deps.invites.claim(asking.invite, asking.token);
  if (claim === 'spent') throw new RegistrationProblem('token-spent');
  if (claim === 'invalid') throw new RegistrationProblem('invite-invalid');
  try {
    const granted = await registerWithPlatform(configuration, asking.token, deps);
    const kept = await deps.keep(configuration, granted, replace);
    deps.log.info({ issuer: configuration.issuer, ...kept }, 'a platform registered itself');
    const outcome: RegistrationOutcome = { kind: 'done', platformOrigin: framedBy, ...kept };
    return { status: 200, html: renderOutcome(outcome, locale, base), framedBy };
  } catch (error) {
    await deps.invites.release(asking.invite);
    throw error;
  }
}

/** @throws RegistrationProblem */
async function enter(deps: RegistrationDeps, request: Request): Promise<Page> {
  const { base } = deps;
  const locale = requestLocale(request);
  const { invite } = readAsking(request.body);
  const entered = await enterPlatform(deps, invite, request.body);
  if (entered.kind === 'faulty') {
    const { values, faults } = entered;
    const html = renderEntry({ locale, base, invite, values, faults });
    return { status: 400, html, framedBy: null };
  }
  deps.log.info({ issuer: entered.issuer }, 'a platform was entered by hand');
  const outcome: RegistrationOutcome = {
    kind: 'done',
    platformOrigin: null,
    updated: false,
    deployed: entered.deployed,
  };
  return { status: 200, html: renderOutcome(outcome, locale, base), framedBy: null };
}

const Named = z.object({ openid_configuration: z.string() });

/** Where the page of a refusal may be framed: on the platform whose configuration was named. */
function askingOrigin(request: Request): string | null {
  const given = Named.safeParse(request.method === 'POST' ? request.body : request.query);
  return given.success ? originOf(given.data.openid_configuration) : null;
}

function refused(deps: RegistrationDeps, request: Request, error: unknown): Page {
  const known = error instanceof RegistrationProblem;
  const problem = known ? error : new RegistrationProblem('failed');
  const supportCode = `${problem.reason}-${randomBytes(3).toString('hex')}`;
  const { reason, detail } = problem;
  if (known) deps.log.info({ supportCode, reason, detail }, 'registration refused');
  else deps.log.error({ supportCode, problem: describeError(error) }, 'registration failed');
  const outcome: RegistrationOutcome = { kind: 'failed', problem, supportCode };
  const html = renderOutcome(outcome, requestLocale(request), deps.base);
  return { status: problem.status, html, framedBy: askingOrigin(request) };
}

function send(response: Response, { status, html, framedBy }: Page): void {
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; " +
    `form-action 'self'; frame-ancestors ${framedBy ?? "'none'"}`;
  // A policy that cut the page off from its opener would keep the platform from hearing that it is done.
  response.removeHeader('Cross-Origin-Opener-Policy');
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).type('html').send(html);
}

/** Everything below `/lti/register`. */
export function registrationRouter(deps: RegistrationDeps): Router {
  const answer =
    (work: (deps: RegistrationDeps, request: Request) => Promise<Page>): RequestHandler =>
    (request, response) => {
      void work(deps, request)
        .catch((error: unknown) => refused(deps, request, error))
        .then((page) => send(response, page));
    };
  return Router()
    .get(PATHS.register, answer(showAsking))
    .post(PATHS.approve, answer(approve))
    .post(PATHS.enter, answer(enter))
    .get(PATHS.closeScript, (_request, response) => {
      response.setHeader('Cache-Control', 'public, max-age=3600');
      response.type('js').send(closeScript);
    });
}
