import { randomBytes } from 'node:crypto';

const LIFETIME_MS = 3_600_000;

/** The one-hour, one-time tokens that let a tool register itself. */
export interface Registrations {
  /** A token, and with `updates` the client id it may change. */
  issue(updates?: string | null): string;
  /** What the token allows. Null: unknown, used or too old. */
  find(token: string): { readonly updates: string | null } | null;
  /** Uses the token up. */
  redeem(token: string): void;
}

export function createRegistrations(clock: () => number): Registrations {
  const issued = new Map<string, { readonly updates: string | null; readonly expiresAt: number }>();
  return {
    issue(updates = null) {
      const token = randomBytes(24).toString('base64url');
      issued.set(token, { updates, expiresAt: clock() + LIFETIME_MS });
      return token;
    },
    find(token) {
      const found = issued.get(token);
      return found && found.expiresAt > clock() ? { updates: found.updates } : null;
    },
    redeem: (token) => void issued.delete(token),
  };
}
