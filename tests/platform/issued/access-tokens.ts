import { randomBytes } from 'node:crypto';

export const ACCESS_TOKEN_SECONDS = 3600;

export interface AccessToken {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface AccessTokens {
  issue(clientId: string, scopes: readonly string[]): string;
  find(token: string): AccessToken | null;
  /** Every token given out stops working, as after a restart: the next call answers 401. */
  revokeAll(): void;
  /** Whether this assertion id is new for the client; it is remembered. */
  claimJti(clientId: string, jti: string): boolean;
}

export function createAccessTokens(clock: () => number): AccessTokens {
  const tokens = new Map<string, AccessToken>();
  const assertions = new Set<string>();
  return {
    issue(clientId, scopes) {
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, { clientId, scopes, expiresAt: clock() + ACCESS_TOKEN_SECONDS * 1000 });
      return token;
    },
    find(token) {
      const found = tokens.get(token);
      return found && found.expiresAt > clock() ? found : null;
    },
    revokeAll: () => tokens.clear(),
    claimJti(clientId, jti) {
      const key = `${clientId} ${jti}`;
      if (assertions.has(key)) return false;
      assertions.add(key);
      return true;
    },
  };
}
