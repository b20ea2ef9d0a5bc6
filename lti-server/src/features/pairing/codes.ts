import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { pairingCode, type Transactor } from '../../store/index.ts';
import { hashToken, newToken, type Principal } from '../access/index.ts';
import { CODE_LIFE_MS, SHORT_CODE_LIFE_MS } from './lifetimes.ts';
import { newShortCode } from './short-code.ts';

export type CodeRow = typeof pairingCode.$inferSelect;

/** A single-use code that only whoever made the challenge can spend. A person has one at a time. */
export async function insertCode(
  transactor: Transactor,
  principal: Principal,
  challenge: string,
  now: Date,
): Promise<string> {
  const { platformId, userId, deploymentId } = principal;
  await transactor
    .delete(pairingCode)
    .where(
      and(
        eq(pairingCode.platformId, platformId),
        eq(pairingCode.userId, userId),
        isNotNull(pairingCode.challenge),
      ),
    );
  const code = newToken(platformId, 'c');
  await transactor.insert(pairingCode).values({
    codeHash: hashToken(code),
    platformId,
    userId,
    deploymentId,
    challenge,
    expiresAt: new Date(now.getTime() + CODE_LIFE_MS),
  });
  return code;
}

/** A code to be typed. A person has one at a time. */
export async function insertShortCode(
  transactor: Transactor,
  principal: Principal,
  now: Date,
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const { platformId, userId, deploymentId } = principal;
  await transactor
    .delete(pairingCode)
    .where(
      and(
        eq(pairingCode.platformId, platformId),
        eq(pairingCode.userId, userId),
        isNull(pairingCode.challenge),
      ),
    );
  const expiresAt = new Date(now.getTime() + SHORT_CODE_LIFE_MS);
  for (;;) {
    const code = newShortCode();
    const inserted = await transactor
      .insert(pairingCode)
      .values({
        codeHash: hashToken(code),
        platformId,
        userId,
        deploymentId,
        challenge: null,
        expiresAt,
      })
      .onConflictDoNothing()
      .returning({ codeHash: pairingCode.codeHash });
    // Two people with the same code at once is unlikely, not impossible.
    if (inserted.length > 0) return { code, expiresAt };
  }
}

/** Takes a code away, whatever becomes of it: of two who spend it at once one gets the row. */
export async function spendCode(
  transactor: Transactor,
  code: string,
  kind: 'challenge' | 'typed',
): Promise<CodeRow | undefined> {
  const [row] = await transactor
    .delete(pairingCode)
    .where(
      and(
        eq(pairingCode.codeHash, hashToken(code)),
        kind === 'typed' ? isNull(pairingCode.challenge) : isNotNull(pairingCode.challenge),
      ),
    )
    .returning();
  return row;
}
