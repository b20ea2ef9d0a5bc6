import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { outbox, platform, type Writer } from '../../../store/index.ts';
import { ENTRY_KEY, stillLeased, type OutboxEntry, type OutboxKey } from './entry.ts';

/**
 * Queues something to be sent, in the transaction that writes it. What is there already begins anew;
 * whoever sends its former content just now is not disturbed.
 */
export async function enqueue(
  writer: Writer,
  keys: readonly OutboxKey[],
  now: Date,
): Promise<void> {
  if (keys.length === 0) return;
  const fresh = { queuedAt: now, dueAt: now, attempts: 0, clearAttempts: 0, problem: null };
  await writer
    .insert(outbox)
    .values(keys.map((key) => ({ ...key, ...fresh })))
    .onConflictDoUpdate({ target: ENTRY_KEY, set: fresh });
}

/** Its work is done, or given up. */
export async function finish(writer: Writer, entry: OutboxEntry): Promise<void> {
  await writer.delete(outbox).where(stillLeased(entry));
}

/** To be tried again. */
export async function postpone(
  writer: Writer,
  entry: OutboxEntry,
  later: Partial<Pick<OutboxEntry, 'dueAt' | 'problem' | 'attempts' | 'clearAttempts'>>,
): Promise<void> {
  await writer
    .update(outbox)
    .set({ ...later, leasedBy: null, leasedUntil: null })
    .where(stillLeased(entry));
}

/** No instance calls the platform's services for its outbox before then. */
export async function quieten(writer: Writer, platformId: string, until: Date): Promise<void> {
  await writer
    .update(platform)
    .set({ quietUntil: until })
    .where(
      and(
        eq(platform.platformId, platformId),
        or(isNull(platform.quietUntil), lt(platform.quietUntil, until)),
      ),
    );
}
