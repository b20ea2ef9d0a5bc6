import { call, type Answer, type CallOptions } from '../http/client.ts';
import { callableUrl } from '../http/addresses.ts';
import type { Health } from '../health/health.ts';
import type { Platform } from '../platforms/platform.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import type { CourseServices } from '../port.ts';
import type { AccessTokens } from './access-tokens.ts';
import { asServiceError, malformed, notOffered, refusedBy } from './failures.ts';
import { SCOPES, type Scope } from './scopes.ts';

export interface ServiceDeps {
  readonly registry: PlatformRegistry;
  readonly tokens: AccessTokens;
  readonly health: Pick<Health, 'noteFailure'>;
}

/** Where a call goes, and by what right. */
export interface ServiceRequest extends CallOptions {
  readonly url: string;
  readonly scope: Scope;
}

/**
 * Calls a platform's service with an access token; where the token is not taken, once more with a
 * new one.
 *
 * @throws PlatformServiceError for anything but a 2xx answer
 */
export async function authorizedCall(
  deps: ServiceDeps,
  course: CourseServices,
  request: ServiceRequest,
): Promise<Answer> {
  const platform = await deps.registry.byId(course.platformId);
  if (!platform) throw notOffered('its services any more: it is not registered');
  try {
    return await callService(deps, platform, request);
  } catch (error) {
    const service = request.scope === SCOPES.members ? 'roster' : 'grades';
    deps.health.noteFailure(platform.platformId, service, error);
    throw error;
  }
}

async function callService(
  { tokens }: ServiceDeps,
  platform: Platform,
  { url, scope, ...options }: ServiceRequest,
): Promise<Answer> {
  if (!callableUrl(url)) throw malformed(null, 'a service with an https address');
  const attempt = async (token: string): Promise<Answer> =>
    call(url, {
      ...options,
      publicOnly: platform.publicOnly,
      headers: { ...options.headers, authorization: `Bearer ${token}` },
    }).catch(asServiceError);

  const token = await tokens.get(platform, scope);
  let answer = await attempt(token);
  if (answer.status === 401) {
    await tokens.discard(platform, scope, token);
    answer = await attempt(await tokens.get(platform, scope));
  }
  if (answer.status < 200 || answer.status > 299) throw refusedBy(answer.status, answer.headers);
  return answer;
}
