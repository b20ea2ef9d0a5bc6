/** One-time links by which an administrator lets a platform register itself. */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { registrationInvite, type Store } from '../../store/index.ts';

export interface Invites {
  /** @returns the token; only its hash is kept */
  create(hours: number): Promise<string>;
  /** True for the one caller that gets to use it. */
  claim(token: string): Promise<boolean>;
  /** The registration came to nothing: the link may be tried again. */
  release(token: string): Promise<void>;
}

const HOUR_MS = 60 * 60 * 1000;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export function createInvites(store: Store, now: () => Date): Invites {
  return {
    async create(hours) {
      const token = randomBytes(24).toString('base64url');
      const createdAt = now();
      const expiresAt = new Date(createdAt.getTime() + hours * HOUR_MS);
      await store.write((writer) =>
        writer
          .insert(registrationInvite)
          .values({ tokenHash: hashOf(token), createdAt, expiresAt }),
      );
      return token;
    },
    async claim(token) {
      const claimed = await store.write((writer) =>
        writer
          .update(registrationInvite)
          .set({ usedAt: now() })
          .where(
            and(
              eq(registrationInvite.tokenHash, hashOf(token)),
              isNull(registrationInvite.usedAt),
              gt(registrationInvite.expiresAt, now()),
            ),
          )
          .returning({ tokenHash: registrationInvite.tokenHash }),
      );
      return claimed.length === 1;
    },
    async release(token) {
      await store.write((writer) =>
        writer
          .update(registrationInvite)
          .set({ usedAt: null })
          .where(eq(registrationInvite.tokenHash, hashOf(token))),
      );
    },
  };
}
