import { randomBytes } from 'node:crypto';

const LIFETIME_MS = 3_600_000;

/** The one-hour, one-time tokens that let a tool register itself. */
export interface Registrations {
  /** A token, and with `updates` the client id it may change. */
  issue(updates?: string | null): string;
  /** Uses the token up. Null: unknown, used or too old. */
  redeem(token: string): { readonly updates: string | null } | null;
}

export function createRegistrations(clock: () => number): Registrations {
  const issued = new Map<string, { readonly updates: string | null; readonly expiresAt: number }>();
  return {
    issue(updates = null) {
      const token = randomBytes(24).toString('base64url');
      issued.set(token, { updates, expiresAt: clock() + LIFETIME_MS });
      return token;
    },
    redeem(token) {
      const found = issued.get(token);
      issued.delete(token);
      return found && found.expiresAt > clock() ? { updates: found.updates } : null;
    },
  };
}
