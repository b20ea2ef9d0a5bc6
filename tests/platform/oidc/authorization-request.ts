import type { PlatformContext } from '../context.ts';
import type { Tool, User } from '../state/model.ts';
import type { PendingLaunch } from '../issued/launches.ts';

export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly state: string | null;
  readonly nonce: string;
}

/**
 * `refused`: the redirect URI is not the tool's, so nothing may be sent there.
 * `error`: the tool is told, by the OAuth error code.
 */
export type CheckedAuthorization =
  | { readonly outcome: 'refused'; readonly reason: string }
  | {
      readonly outcome: 'error';
      readonly request: AuthorizationRequest;
      readonly error: string;
      readonly reason: string;
    }
  | {
      readonly outcome: 'granted';
      readonly request: AuthorizationRequest;
      readonly launch: PendingLaunch;
    };

type Fields = Readonly<Record<string, string>>;

const REQUIRED: Fields = {
  scope: 'openid',
  response_type: 'id_token',
  response_mode: 'form_post',
  prompt: 'none',
};

/** The launch the message hint names: `{"cmid":17,"launchid":"ltilaunch17_…"}`. */
function launchIdOf(hint: string | undefined): string | null {
  try {
    const parsed: unknown = JSON.parse(hint ?? '');
    if (typeof parsed !== 'object' || parsed === null || !('launchid' in parsed)) return null;
    return typeof parsed.launchid === 'string' ? parsed.launchid : null;
  } catch {
    return null;
  }
}

/** The first thing wrong with the request, as [OAuth error, reason], or null. */
function firstFault(fields: Fields, user: User | null): readonly [string, string] | null {
  for (const [name, expected] of Object.entries(REQUIRED)) {
    if (name === 'scope' && fields[name] !== expected) {
      return ['invalid_scope', `scope: expected "openid", got "${fields[name] ?? ''}".`];
    }
    if (fields[name] !== expected) {
      return ['invalid_request', `${name}: expected "${expected}", got "${fields[name] ?? ''}".`];
    }
  }
  if (!fields['nonce']) return ['invalid_request', 'nonce: expected a value, got none.'];
  if (!fields['login_hint']) return ['invalid_request', 'login_hint: expected a value, got none.'];
  if (user === null) return ['login_required', 'Nobody is signed in.'];
  if (fields['login_hint'] !== String(user.id)) {
    return ['access_denied', 'login_hint is not the signed-in user.'];
  }
  return null;
}

/** Checks a tool's authentication request as OpenID Connect and the LTI security framework ask. */
export function checkAuthorization(
  context: PlatformContext,
  fields: Fields,
  tool: Tool | null,
  user: User | null,
): CheckedAuthorization {
  if (tool?.state !== 'active') {
    return { outcome: 'refused', reason: 'client_id: not an active tool of this platform.' };
  }
  const redirectUri = fields['redirect_uri'] ?? '';
  if (!tool.redirectUris.includes(redirectUri)) {
    return { outcome: 'refused', reason: `redirect_uri: "${redirectUri}" is not registered.` };
  }
  const request: AuthorizationRequest = {
    redirectUri,
    state: fields['state'] ?? null,
    nonce: fields['nonce'] ?? '',
  };
  const fault = firstFault(fields, user);
  if (fault) return { outcome: 'error', request, error: fault[0], reason: fault[1] };
  const launchId = launchIdOf(fields['lti_message_hint']);
  const launch = launchId === null ? null : context.launches.peek(launchId);
  if (!launch || launch.clientId !== tool.clientId || launch.userId !== user?.id) {
    const reason = 'lti_message_hint: not a launch this user asked for.';
    return { outcome: 'error', request, error: 'invalid_request', reason };
  }
  context.launches.take(launch.id);
  return { outcome: 'granted', request, launch };
}
