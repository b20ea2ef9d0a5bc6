import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';

const TIMEOUT_MS = 5000;

/** The token the tool signed is not acceptable; the message says what was expected and what came. */
export class ToolJwtError extends Error {
  override readonly name = 'ToolJwtError';
}

async function fetchJwks(url: string): Promise<JSONWebKeySet> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    throw new ToolJwtError(`The tool's keys at ${url} cannot be read: ${String(error)}`);
  }
  const body = (await response.json().catch(() => null)) as unknown;
  if (!response.ok || typeof body !== 'object' || body === null || !('keys' in body)) {
    throw new ToolJwtError(`Expected a key set at ${url}, got HTTP ${response.status}.`);
  }
  return body as JSONWebKeySet;
}

/** The tools' key sets, as a platform keeps them. */
export interface ToolKeySets {
  /** @throws ToolJwtError */
  read(url: string): Promise<JSONWebKeySet>;
}

/**
 * Keeps each key set for as long as `maxAgeMs`, and asks no earlier, whatever key it meets: the most
 * stubborn platform that the tool's `Cache-Control` allows. With 0 it asks each time, as Moodle does.
 */
export function createToolKeySets(clock: () => number, maxAgeMs: number): ToolKeySets {
  const kept = new Map<string, { readonly at: number; readonly keys: JSONWebKeySet }>();
  return {
    async read(url) {
      const known = kept.get(url);
      if (known && clock() - known.at < maxAgeMs) return known.keys;
      const keys = await fetchJwks(url);
      kept.set(url, { at: clock(), keys });
      return keys;
    },
  };
}

export interface ExpectedJwt {
  readonly keySets: ToolKeySets;
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string | string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly required: string[];
}

/**
 * Verifies a JWT a tool signed, against the keys it publishes.
 * @throws ToolJwtError with the first thing wrong.
 */
export async function verifyToolJwt(jwt: string, expected: ExpectedJwt): Promise<JWTPayload> {
  const jwks = await expected.keySets.read(expected.jwksUrl);
  try {
    const { payload, protectedHeader } = await jwtVerify(jwt, createLocalJWKSet(jwks), {
      issuer: expected.issuer,
      audience: expected.audience,
      algorithms: ['RS256'],
      currentDate: new Date(expected.now),
      requiredClaims: expected.required,
    });
    if (!protectedHeader.kid) throw new ToolJwtError('Expected a kid in the header, got none.');
    return payload;
  } catch (error) {
    if (error instanceof ToolJwtError) throw error;
    throw new ToolJwtError(error instanceof Error ? error.message : String(error));
  }
}
