import { and, asc, eq, sql } from 'drizzle-orm';
import type { ScoreResponse } from '@blocmap/shared/protocol';
import { outbox, platform, score, type Reader } from '../../store/index.ts';
import { ofActivity, ofScore, type ActivityKey, type ScoreKey, type ScoreRow } from './records.ts';

/** A score with when it is next tried to be sent. */
export interface SentScore {
  readonly score: ScoreRow;
  readonly dueAt: Date | null;
  readonly quietUntil: Date | null;
}

/** An outbox entry that is about the score. */
export const entryOfScore = and(
  eq(outbox.platformId, score.platformId),
  eq(outbox.courseId, score.courseId),
  eq(outbox.moduleKey, score.moduleKey),
  eq(outbox.blockCode, score.blockCode),
  eq(outbox.userId, score.userId),
);

function select(reader: Reader) {
  return reader
    .select({ score, dueAt: outbox.dueAt, quietUntil: platform.quietUntil })
    .from(score)
    .innerJoin(platform, eq(platform.platformId, score.platformId))
    .leftJoin(outbox, and(entryOfScore, sql`${score.state} = 'pending'`));
}

export function readSentScores(reader: Reader, key: ActivityKey): Promise<SentScore[]> {
  return select(reader)
    .where(ofActivity(score, key))
    .orderBy(asc(score.userId), asc(score.blockCode));
}

export async function readSentScore(reader: Reader, key: ScoreKey): Promise<SentScore | undefined> {
  const [row] = await select(reader).where(ofScore(key));
  return row;
}

export function scoreShape({ score, dueAt, quietUntil }: SentScore): ScoreResponse['score'] {
  return {
    block: score.blockCode,
    score: score.score,
    maximum: score.maximum,
    state: score.state,
    at: score.scoredAt.toISOString(),
    problem: score.problem,
    nextAttemptAt: nextAttempt(dueAt, quietUntil),
  };
}

/** When something that is due is tried: not while its platform wants to be left alone. */
export function nextAttempt(dueAt: Date | null, quietUntil: Date | null): string | null {
  if (dueAt === null) return null;
  return new Date(Math.max(dueAt.getTime(), quietUntil?.getTime() ?? 0)).toISOString();
}
