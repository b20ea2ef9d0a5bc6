import { randomUUID } from 'node:crypto';
import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { outbox, platform, type Store } from '../../../store/index.ts';
import { ENTRY_KEY, ofEntry, type OutboxEntry, type OutboxKey } from './entry.ts';

/** Longer than sending one takes at worst; whoever died with an entry holds it no longer than this. */
export const LEASE_MS = 2 * 60_000;

const isFree = (now: Date) =>
  sql`(${outbox.leasedUntil} is null or ${outbox.leasedUntil} <= ${now.toISOString()}::timestamptz)`;
const isTalkative = (now: Date) => or(isNull(platform.quietUntil), lte(platform.quietUntil, now));

function lease(now: Date) {
  return {
    leasedBy: randomUUID(),
    leasedUntil: new Date(now.getTime() + LEASE_MS),
    attempts: sql`${outbox.attempts} + 1`,
  };
}

/**
 * Takes what is due and nobody works on, the longest due first, for {@link LEASE_MS}. Several
 * instances that ask at once get different entries.
 */
export function claimDue(store: Store, now: Date, most: number): Promise<OutboxEntry[]> {
  return store.transact(async (transactor) => {
    const due = await transactor
      .select({
        platformId: outbox.platformId,
        courseId: outbox.courseId,
        moduleKey: outbox.moduleKey,
        blockCode: outbox.blockCode,
        userId: outbox.userId,
      })
      .from(outbox)
      .innerJoin(platform, eq(platform.platformId, outbox.platformId))
      .where(and(lte(outbox.dueAt, now), isFree(now), isTalkative(now)))
      .orderBy(asc(outbox.dueAt))
      .limit(most)
      .for('update', { of: outbox, skipLocked: true });
    if (due.length === 0) return [];
    return transactor
      .update(outbox)
      .set(lease(now))
      .where(or(...due.map(ofEntry)))
      .returning();
  });
}

/**
 * Takes one entry, due or not; undefined where there is none, somebody works on it, or its platform
 * wants to be left alone.
 */
export async function claimOne(
  store: Store,
  key: OutboxKey,
  now: Date,
): Promise<OutboxEntry | undefined> {
  const quiet = sql`exists (select 1 from ${platform} where ${platform.platformId} = ${key.platformId}
    and ${platform.quietUntil} > ${now.toISOString()}::timestamptz)`;
  const [entry] = await store.write((writer) =>
    writer
      .update(outbox)
      .set(lease(now))
      .where(and(ofEntry(key), isFree(now), sql`not ${quiet}`))
      .returning(),
  );
  return entry;
}

/** Makes an entry and takes it at once, or takes it over; undefined where somebody works on it. */
export async function claimNew(
  store: Store,
  key: OutboxKey,
  now: Date,
): Promise<OutboxEntry | undefined> {
  const leased = lease(now);
  const [entry] = await store.write((writer) =>
    writer
      .insert(outbox)
      .values({ ...key, ...leased, queuedAt: now, dueAt: now, attempts: 1 })
      .onConflictDoUpdate({ target: ENTRY_KEY, set: leased, setWhere: isFree(now) })
      .returning(),
  );
  return entry;
}

/** Somebody works on the entry. */
export async function isUnderWay(store: Store, key: OutboxKey, now: Date): Promise<boolean> {
  const [entry] = await store.read((reader) =>
    reader
      .select({ userId: outbox.userId })
      .from(outbox)
      .where(and(ofEntry(key), gt(outbox.leasedUntil, now))),
  );
  return entry !== undefined;
}
