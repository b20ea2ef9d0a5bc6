import { and, eq } from 'drizzle-orm';
import { score, type Transactor } from '../../store/index.ts';
import type { Failure } from './failure.ts';
import { finish, pauseAfter, postpone, quieten, type OutboxEntry } from './outbox/index.ts';
import { ofScore, type ScoreRow } from './records.ts';

/** What could not be sent for that long has failed. */
const GIVE_UP_MS = 14 * 24 * 60 * 60_000;
/** A column that the platform refuses to rename or remove is tried again, rarely. */
const REFUSED_COLUMN_MS = 24 * 60 * 60_000;

/** The score and its entry are always written in this order: two who do it at once wait, and do not block. */
async function updateTried(
  transactor: Transactor,
  row: ScoreRow,
  set: Partial<typeof score.$inferInsert>,
): Promise<boolean> {
  const updated = await transactor
    .update(score)
    .set(set)
    // Scored anew meanwhile: what became of the former score is nobody's concern.
    .where(and(ofScore(row), eq(score.scoredAt, row.scoredAt)))
    .returning({ userId: score.userId });
  return updated.length > 0;
}

/** @param timestamp  what the platform was told; null: nothing, the score was replaced meanwhile */
export async function settleSent(
  transactor: Transactor,
  entry: OutboxEntry,
  row: ScoreRow,
  sent: { readonly timestamp: Date | null; readonly now: Date },
): Promise<void> {
  const { timestamp, now } = sent;
  const isLast =
    timestamp !== null &&
    (await updateTried(transactor, row, {
      state: 'sent',
      problem: null,
      // The comment is in the gradebook now: here nobody needs it any more.
      comment: null,
      attempts: entry.attempts,
      sentTimestamp: timestamp,
    }));
  if (isLast) await finish(transactor, entry);
  else await postpone(transactor, entry, { dueAt: now });
}

/** @param row  the score that was tried; undefined for a column */
export async function settleFailure(
  transactor: Transactor,
  entry: OutboxEntry,
  row: ScoreRow | undefined,
  failed: { readonly failure: Failure; readonly now: Date },
): Promise<void> {
  const { failure, now } = failed;
  const { code, retry, clear, retryAfterMs } = failure;
  const until = (pause: number): Date => new Date(now.getTime() + pause);
  if (retryAfterMs !== null) await quieten(transactor, entry.platformId, until(retryAfterMs));
  if (row !== undefined) {
    const tooLate = retry && now.getTime() - entry.queuedAt.getTime() >= GIVE_UP_MS;
    const isOver = !retry || tooLate;
    const isLast = await updateTried(transactor, row, {
      state: isOver ? 'failed' : 'pending',
      problem: tooLate ? 'gave-up' : code,
      attempts: entry.attempts,
    });
    if (!isLast) return postpone(transactor, entry, { dueAt: now });
    if (isOver) return finish(transactor, entry);
  }
  const pause = retry ? pauseAfter(entry.attempts, Math.random()) : REFUSED_COLUMN_MS;
  const earlierAreClear = entry.attempts - 1 <= entry.clearAttempts;
  await postpone(transactor, entry, {
    dueAt: until(Math.max(pause, retryAfterMs ?? 0)),
    problem: code,
    ...(clear && earlierAreClear ? { clearAttempts: entry.attempts } : {}),
  });
}
