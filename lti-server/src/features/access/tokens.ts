/**
 * Opaque bearer tokens: `<platform id>.<kind><256 random bits>`. The platform's id leads, as in
 * every key of the store; only the SHA-256 of the whole is kept.
 */
import { createHash, randomBytes } from 'node:crypto';

/** `s` a launch's session, `a` an extension's access token, `r` its refresh token, `c` a pairing code. */
export type TokenKind = 's' | 'a' | 'r' | 'c';

export interface TokenParts {
  readonly platformId: string;
  readonly kind: TokenKind;
}

const TOKEN = /^([\x21-\x7e]{1,128})\.([sarc])[A-Za-z0-9_-]{43}$/;

export function newToken(platformId: string, kind: TokenKind): string {
  return `${platformId}.${kind}${randomBytes(32).toString('base64url')}`;
}

/** Null for what cannot be one of our tokens. */
export function parseToken(token: string): TokenParts | null {
  const match = TOKEN.exec(token);
  if (match === null) return null;
  return { platformId: match[1] ?? '', kind: match[2] as TokenKind };
}

/**
 * What is kept of a token. Looking a hash up by an index leaks no useful time: who does not hold
 * the token cannot choose a hash that shares a beginning with a stored one.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
