import type { PlatformContext } from '../context.ts';
import { PATHS } from '../oidc/endpoints.ts';

/** The tool's registration address with what Dynamic Registration 1.0 adds to it. */
export function dynamicRegistrationUrl(
  context: PlatformContext,
  toolRegistrationUrl: string,
  updates: string | null = null,
): string {
  const url = new URL(toolRegistrationUrl);
  url.searchParams.set('openid_configuration', context.issuer + PATHS.configuration);
  url.searchParams.set('registration_token', context.registrations.issue(updates));
  return url.href;
}
