import type { Transactor } from '../../store/index.ts';
import { score } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import { enqueue } from './outbox/index.ts';
import { ofScore, readScore, type ScoreKey } from './records.ts';
import { nextTimestamp } from './scores/index.ts';

interface Given {
  readonly score: number;
  readonly maximum: number;
  readonly comment: string | null;
  readonly actorId: string;
  readonly now: Date;
}

/** Writes a score together with the entry that makes it go to the platform, and the journal's. */
export async function recordScore(
  transactor: Transactor,
  key: ScoreKey,
  given: Given,
): Promise<void> {
  const before = await readScore(transactor, key);
  // Each scoring has a time of its own: by it a delivery knows which one it has sent.
  const scoredAt = new Date(Math.max(given.now.getTime(), (before?.scoredAt.getTime() ?? 0) + 1));
  const last = Math.max(before?.timestamp?.getTime() ?? 0, before?.sentTimestamp?.getTime() ?? 0);
  const row = {
    score: given.score,
    maximum: given.maximum,
    comment: given.comment,
    state: 'pending' as const,
    problem: null,
    attempts: 0,
    scoredBy: given.actorId,
    scoredAt,
    timestamp: nextTimestamp(given.now, last === 0 ? null : new Date(last)),
  };
  if (before === undefined) await transactor.insert(score).values({ ...key, ...row });
  else await transactor.update(score).set(row).where(ofScore(key));
  await enqueue(transactor, [key], given.now);
  await writeJournal(transactor, {
    platformId: key.platformId,
    courseId: key.courseId,
    actorId: given.actorId,
    action: 'score.recorded',
    detail: { moduleKey: key.moduleKey, block: key.blockCode, userId: key.userId },
    at: scoredAt,
  });
}
