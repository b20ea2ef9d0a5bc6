/** Proof Key for Code Exchange, method S256. @see RFC 7636 */

/** 32 random bytes: 43 characters, the shortest verifier allowed. */
export function makeVerifier(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** BASE64URL(SHA-256(verifier)), 43 characters. @see RFC 7636, section 4.2 */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64Url(new Uint8Array(digest));
}

/** A value that nobody can guess, to know an answer by. */
export function makeState(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(24)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
