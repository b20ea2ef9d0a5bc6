import type { Request } from 'express';
import { lmsOf } from '../../lms/index.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Platform } from '../platforms/platform.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import { isLaunchTarget, type ToolUrls } from '../urls.ts';
import { readLoginRequest, type LoginRequest } from './login-request.ts';
import type { LoginState, LoginStates } from './state.ts';

export interface LoginDeps {
  readonly registry: PlatformRegistry;
  readonly states: LoginStates;
  readonly urls: ToolUrls;
}

/** A login need not name the client; then its deployment may tell. */
async function candidates(deps: LoginDeps, login: LoginRequest): Promise<readonly Platform[]> {
  const all = await deps.registry.ofIssuer(login.iss);
  const { client_id: clientId, lti_deployment_id: deploymentId } = login;
  if (clientId !== undefined) return all.filter((one) => one.clientId === clientId);
  if (all.length < 2 || deploymentId === undefined) return all;
  return all.filter((one) => one.deploymentIds.has(deploymentId));
}

async function platformAsking(deps: LoginDeps, login: LoginRequest): Promise<Platform> {
  const [found, ...others] = await candidates(deps, login);
  const detail = {
    issuer: login.iss.slice(0, 200),
    clientId: (login.client_id ?? '').slice(0, 100),
  };
  if (!found) throw new Refusal('platform-unknown', detail);
  if (others.length > 0) throw new Refusal('platform-ambiguous', detail);
  // Whether its deployment may launch is decided by the launch, which is signed.
  return found;
}

/** A login that may go on to the platform. */
export interface BegunLogin {
  readonly login: LoginState;
  readonly platform: Platform;
  /** The platform's address to send the browser to, with the authentication request. */
  readonly address: string;
  /** As the platform sent them: to begin the same login again. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The redirect is always to our own launch address, whatever the request asks for.
 *
 * @throws Refusal
 */
export async function beginLogin(deps: LoginDeps, request: Request): Promise<BegunLogin> {
  const login = readLoginRequest(request.method === 'POST' ? request.body : request.query);
  if (!isLaunchTarget(login.target_link_uri, deps.urls)) {
    throw new Refusal('target-foreign', { expected: deps.urls.launch });
  }
  const platform = await platformAsking(deps, login);
  const issued = deps.states.issue({
    issuer: platform.issuer,
    clientId: platform.clientId,
    deploymentId: login.lti_deployment_id ?? null,
    target: login.target_link_uri,
    courseModule: lmsOf(platform.family).courseModuleOf(login.lti_message_hint ?? null),
    storageTarget: login.lti_storage_target ?? null,
  });
  const url = new URL(platform.authorizationUrl);
  const parameters = defined({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: deps.urls.launch,
    login_hint: login.login_hint,
    lti_message_hint: login.lti_message_hint,
    state: issued.state,
    nonce: issued.login.nonce,
  });
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return { login: issued.login, platform, address: url.href, fields: defined(login) };
}

function defined(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(fields);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
