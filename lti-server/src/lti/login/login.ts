import type { Request } from 'express';
import { lmsOf } from '../../lms/index.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Platform } from '../platforms/platform.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import { isLaunchTarget, type ToolUrls } from '../urls.ts';
import { readLoginRequest, type LoginRequest } from './login-request.ts';
import type { LoginStates } from './state.ts';

export interface LoginDeps {
  readonly registry: PlatformRegistry;
  readonly states: LoginStates;
  readonly urls: ToolUrls;
}

async function platformAsking(deps: LoginDeps, login: LoginRequest): Promise<Platform> {
  const platform = await deps.registry.find(login.iss, login.client_id ?? null);
  if (!platform) {
    throw new Refusal('platform-unknown', {
      issuer: login.iss.slice(0, 200),
      clientId: (login.client_id ?? '').slice(0, 100),
    });
  }
  const deploymentId = login.lti_deployment_id;
  if (deploymentId !== undefined && !platform.deploymentIds.has(deploymentId)) {
    throw new Refusal('deployment-unknown', {
      platformId: platform.platformId,
      issuer: platform.issuer,
      clientId: platform.clientId,
      deploymentId: deploymentId.slice(0, 100),
    });
  }
  return platform;
}

/**
 * The platform's address to send the browser to, with the authentication request.
 * The redirect is always to our own launch address, whatever the request asks for.
 *
 * @throws Refusal
 */
export async function authenticationRequest(deps: LoginDeps, request: Request): Promise<string> {
  const login = readLoginRequest(request.method === 'POST' ? request.body : request.query);
  if (!isLaunchTarget(login.target_link_uri, deps.urls)) {
    throw new Refusal('target-foreign', { expected: deps.urls.launch });
  }
  const platform = await platformAsking(deps, login);
  const { state, nonce } = deps.states.issue({
    issuer: platform.issuer,
    clientId: platform.clientId,
    deploymentId: login.lti_deployment_id ?? null,
    target: login.target_link_uri,
    courseModule: lmsOf(platform.family).courseModuleOf(login.lti_message_hint ?? null),
  });
  const url = new URL(platform.authorizationUrl);
  const parameters: Record<string, string | undefined> = {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: deps.urls.launch,
    login_hint: login.login_hint,
    lti_message_hint: login.lti_message_hint,
    state,
    nonce,
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
