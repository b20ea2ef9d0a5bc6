/** A platform's OpenID configuration, fetched from an address that a stranger may have given. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { callableUrl, isLoopbackHost } from '../http/addresses.ts';
import { CallError } from '../http/call-error.ts';
import { call } from '../http/client.ts';
import { RegistrationProblem } from './problem.ts';

const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration';

const Configuration = z
  .object({
    issuer: z.string().min(1).max(500),
    authorization_endpoint: z.string(),
    token_endpoint: z.string(),
    jwks_uri: z.string(),
    registration_endpoint: z.string(),
    authorization_server: z.string().min(1).max(500).optional(),
    [PLATFORM]: z
      .object({
        product_family_code: z.string().min(1).max(100),
        version: z.string().max(100).nullish().catch(null),
      })
      .nullish()
      .catch(null),
    scopes_supported: z.array(z.string().max(500)).max(200).nullish().catch(null),
  })
  .transform(({ [PLATFORM]: platform, scopes_supported: scopes, ...endpoints }) => ({
    ...endpoints,
    family: platform?.product_family_code.toLowerCase() ?? 'generic',
    /** As the platform writes it; null where it does not say. */
    version: platform?.version ?? null,
    /** Null where the platform does not say. */
    scopes: scopes ?? null,
  }));
export type Configuration = z.infer<typeof Configuration>;

const ENDPOINTS = [
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'registration_endpoint',
] as const;

/** Changes with anything in the configuration that the tool goes by. */
export function digestOf(configuration: Configuration): string {
  return createHash('sha256').update(JSON.stringify(configuration)).digest('base64url');
}

/**
 * Whether an address may be used: https; or this very machine, and then only for a tool that is
 * itself on it (a developer's platform beside a developer's tool).
 */
export function usable(address: string, toolUrl: string): URL | null {
  const url = callableUrl(address);
  if (!url) return null;
  return isLoopbackHost(url.hostname) && !isLoopbackHost(new URL(toolUrl).hostname) ? null : url;
}

/**
 * @param toolUrl the tool's public address
 * @see https://www.imsglobal.org/spec/lti-dr/v1p0#issuer-and-openid-configuration-url-match
 * @throws RegistrationProblem
 */
export async function fetchConfiguration(address: string, toolUrl: string): Promise<Configuration> {
  const url = usable(address, toolUrl);
  if (!url) throw new RegistrationProblem('address-refused', 'openid_configuration');
  const answer = await call(url.href, {
    publicOnly: true,
    headers: { accept: 'application/json' },
  }).catch((error: unknown) => {
    if (!(error instanceof CallError)) throw error;
    const reason = error.failure === 'address' ? 'address-refused' : 'configuration-unreachable';
    throw new RegistrationProblem(reason, url.host);
  });
  if (answer.status !== 200) {
    throw new RegistrationProblem('configuration-unreachable', `HTTP ${answer.status}`);
  }
  const configuration = parseConfiguration(answer.text);
  if (usable(configuration.issuer, toolUrl)?.host !== url.host) {
    throw new RegistrationProblem('issuer-mismatch', url.host);
  }
  const refused = ENDPOINTS.find((name) => usable(configuration[name], toolUrl) === null);
  if (refused) throw new RegistrationProblem('address-refused', refused);
  return configuration;
}

function parseConfiguration(text: string): Configuration {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new RegistrationProblem('configuration-unreadable', 'JSON');
  }
  const parsed = Configuration.safeParse(body);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new RegistrationProblem('configuration-unreadable', field);
}
