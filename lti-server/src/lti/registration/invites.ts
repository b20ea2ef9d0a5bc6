/** One-time links by which an administrator lets a platform be registered. */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, ne, or } from 'drizzle-orm';
import { registrationInvite, type Store } from '../../store/index.ts';

export interface Invites {
  /** @returns the token; only its hash is kept */
  create(hours: number): Promise<string>;
  /** Whether it may still be used. */
  isOpen(token: string): Promise<boolean>;
  /**
   * `claimed` for the one caller that gets to use it.
   * @param platformToken the platform's one-time token, which is not sent a second time
   */
  claim(token: string, platformToken: string | null): Promise<'claimed' | 'invalid' | 'spent'>;
  /** The registration came to nothing: the link may be tried again, with another platform token. */
  release(token: string): Promise<void>;
}

const HOUR_MS = 60 * 60 * 1000;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export function createInvites(store: Store, now: () => Date): Invites {
  const open = (token: string) =>
    and(
      eq(registrationInvite.tokenHash, hashOf(token)),
      isNull(registrationInvite.usedAt),
      gt(registrationInvite.expiresAt, now()),
    );
  const isOpen: Invites['isOpen'] = async (token) => {
    const found = await store.read((reader) =>
      reader
        .select({ tokenHash: registrationInvite.tokenHash })
        .from(registrationInvite)
        .where(open(token)),
    );
    return found.length === 1;
  };
  return {
    isOpen,
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
    async claim(token, platformToken) {
      const spends = platformToken === null ? null : hashOf(platformToken);
      const unspent =
        spends === null
          ? undefined
          : or(
              isNull(registrationInvite.platformTokenHash),
              ne(registrationInvite.platformTokenHash, spends),
            );
      const claimed = await store.write((writer) =>
        writer
          .update(registrationInvite)
          .set({ usedAt: now(), ...(spends === null ? {} : { platformTokenHash: spends }) })
          .where(and(open(token), unspent))
          .returning({ tokenHash: registrationInvite.tokenHash }),
      );
      if (claimed.length === 1) return 'claimed';
      return (await isOpen(token)) ? 'spent' : 'invalid';
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
