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

export interface ExpectedJwt {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string | string[];
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly required: string[];
}

/**
 * Verifies a JWT a tool signed, against the keys it publishes now.
 * @throws ToolJwtError with the first thing wrong.
 */
export async function verifyToolJwt(jwt: string, expected: ExpectedJwt): Promise<JWTPayload> {
  const jwks = await fetchJwks(expected.jwksUrl);
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
