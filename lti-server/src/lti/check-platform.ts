import { PlatformServiceError, type PlatformCheck } from './port.ts';
import type { AccessTokens } from './services/access-tokens.ts';
import { SCOPES } from './services/scopes.ts';
import { KeySetError, type PlatformKeys } from './platforms/jwks.ts';
import type { Platform } from './platforms/platform.ts';

export interface CheckDeps {
  readonly platformKeys: PlatformKeys;
  readonly tokens: AccessTokens;
}

const TOKENS = [
  ['grades', SCOPES.lineItem],
  ['roster', SCOPES.members],
] as const;

async function checkKeys(
  { platformKeys }: CheckDeps,
  platform: Platform,
): Promise<PlatformCheck['keys']> {
  try {
    const count = await platformKeys.count(platform);
    return { count, problem: count === 0 ? 'keys-none' : null };
  } catch (error) {
    if (!(error instanceof KeySetError)) throw error;
    return { count: 0, problem: 'keys-unreachable' };
  }
}

/** Reads the platform's keys and asks it for tokens, now. */
export async function checkPlatform(deps: CheckDeps, platform: Platform): Promise<PlatformCheck> {
  const asked = TOKENS.map(async ([service, scope]) => {
    try {
      await deps.tokens.renew(platform, scope);
      return { service, problem: null, status: null };
    } catch (error) {
      if (!(error instanceof PlatformServiceError)) throw error;
      return { service, problem: error.detail.reason, status: error.detail.status };
    }
  });
  const [keys, tokens] = await Promise.all([checkKeys(deps, platform), Promise.all(asked)]);
  return { keys, tokens };
}
