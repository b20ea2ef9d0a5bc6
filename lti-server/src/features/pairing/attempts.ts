import { inArray, sql } from 'drizzle-orm';
import { pairingAttempt, type Transactor } from '../../store/index.ts';
import { ATTEMPTS_IN_ALL, ATTEMPTS_PER_SOURCE, SHORT_CODE_LIFE_MS } from './lifetimes.ts';

/** All networks together. No network is called so. */
const EVERYWHERE = '*';

/**
 * Counts an attempt before the code is looked at, so that guessing in parallel gains nothing.
 * Resolves to the seconds to wait where there were too many; null where the attempt may be made.
 */
export async function countAttempt(
  transactor: Transactor,
  source: string,
  now: Date,
): Promise<number | null> {
  const resetsAt = new Date(now.getTime() + SHORT_CODE_LIFE_MS);
  const rows = await transactor
    .insert(pairingAttempt)
    .values([
      { source, failures: 1, resetsAt },
      { source: EVERYWHERE, failures: 1, resetsAt },
    ])
    .onConflictDoUpdate({
      target: pairingAttempt.source,
      set: {
        failures: sql`case when ${pairingAttempt.resetsAt} <= ${now} then 1 else ${pairingAttempt.failures} + 1 end`,
        resetsAt: sql`case when ${pairingAttempt.resetsAt} <= ${now} then excluded.resets_at else ${pairingAttempt.resetsAt} end`,
      },
    })
    .returning();
  const exceeded = rows.filter(
    (row) => row.failures > (row.source === EVERYWHERE ? ATTEMPTS_IN_ALL : ATTEMPTS_PER_SOURCE),
  );
  if (exceeded.length === 0) return null;
  const until = Math.max(...exceeded.map((row) => row.resetsAt.getTime()));
  return Math.max(1, Math.ceil((until - now.getTime()) / 1000));
}

/** A right code was no failure. */
export async function forgiveAttempt(transactor: Transactor, source: string): Promise<void> {
  await transactor
    .update(pairingAttempt)
    .set({ failures: sql`greatest(${pairingAttempt.failures} - 1, 0)` })
    .where(inArray(pairingAttempt.source, [source, EVERYWHERE]));
}
