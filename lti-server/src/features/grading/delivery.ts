import { setTimeout as wait } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../../context.ts';
import { describeError } from '../../http/index.ts';
import { PlatformServiceError } from '../../lti/port.ts';
import { score } from '../../store/index.ts';
import { createLineItems } from './line-items.ts';
import { createMutex } from './mutex.ts';
import {
  ofScore,
  readGraded,
  readPending,
  readScore,
  servicesOf,
  updateScore,
  type ScoreKey,
  type ScoreRow,
} from './records.ts';
import { nextTimestamp } from './timestamps.ts';

/** How often a score is tried with a later timestamp before it waits for the next round. */
const MOST_CONFLICTS = 4;
/** Scores that one round of upkeep sends. */
const MOST_AT_ONCE = 200;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

/**
 * Brings scores to the platform's gradebook. A score is in the store before it is sent, so that
 * nothing is lost by a platform that is down or a process that ends.
 */
export interface Delivery {
  /** Sends a pending score now. Resolves to it as it is then, sent, still pending or failed. */
  send(key: ScoreKey): Promise<ScoreRow | undefined>;
  /** Sends what is pending anywhere; a course whose platform did not answer is left alone for a while. */
  sendPending(): Promise<void>;
}

export function createDelivery(context: AppContext): Delivery {
  const { store, lti } = context;
  const mutex = createMutex();
  const lineItems = createLineItems(context, mutex);
  const pauses = new Map<string, { readonly until: number; readonly length: number }>();

  /** @throws PlatformServiceError */
  async function submit(row: ScoreRow): Promise<Date> {
    const { course, activity } = await store.read((reader) => readGraded(reader, row));
    let url = await lineItems.find(course, activity, row.blockCode, row.maximum);
    let timestamp = nextTimestamp(context.now(), row.sentTimestamp);
    let renewed = false;
    for (let conflicts = 0; ;) {
      try {
        await lti.submitScore(servicesOf(course), url, {
          userId: row.userId,
          scoreGiven: row.score,
          scoreMaximum: row.maximum,
          ...(row.comment === null ? {} : { comment: row.comment }),
          timestamp: timestamp.toISOString(),
        });
        return timestamp;
      } catch (error) {
        if (!(error instanceof PlatformServiceError)) throw error;
        const { reason } = error.detail;
        if (reason === 'not-found' && !renewed) {
          // Somebody deleted the column: made anew, once.
          renewed = true;
          await lineItems.forget(activity, row.blockCode);
          url = await lineItems.find(course, activity, row.blockCode, row.maximum);
        } else if (reason === 'conflict' && conflicts < MOST_CONFLICTS) {
          conflicts += 1;
          timestamp = nextTimestamp(context.now(), timestamp);
          await wait(conflicts * 20);
        } else {
          throw error;
        }
      }
    }
  }

  async function deliver(key: ScoreKey): Promise<ScoreRow | undefined> {
    const row = await store.read((reader) => readScore(reader, key));
    if (row === undefined || row.state !== 'pending') return row;
    const attempts = row.attempts + 1;
    try {
      const sentTimestamp = await submit(row);
      pauses.delete(courseOf(key));
      await store.transact(async (transactor) => {
        const sent = await transactor
          .update(score)
          // The comment is in the gradebook now: here nobody needs it any more.
          .set({ state: 'sent', problem: null, comment: null, attempts, sentTimestamp })
          .where(and(ofScore(key), eq(score.scoredAt, row.scoredAt)))
          .returning({ userId: score.userId });
        // Scored anew meanwhile: the new score stays pending, and must be later than this one.
        if (sent.length === 0) await updateScore(transactor, key, { sentTimestamp });
      });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.retry) pause(key);
      context.log.warn({ problem: describeError(error) }, 'a score could not be sent');
      await store.transact((transactor) =>
        transactor
          .update(score)
          .set({ state: problem.retry ? 'pending' : 'failed', problem: problem.code, attempts })
          .where(and(ofScore(key), eq(score.scoredAt, row.scoredAt))),
      );
    }
    return store.read((reader) => readScore(reader, key));
  }

  function pause(key: ScoreKey): void {
    const course = courseOf(key);
    const length = Math.min(
      (pauses.get(course)?.length ?? FIRST_PAUSE_MS / 2) * 2,
      LONGEST_PAUSE_MS,
    );
    pauses.set(course, { until: context.now().getTime() + length, length });
  }

  const send: Delivery['send'] = (key) => mutex(scoreName(key), () => deliver(key));

  return {
    send,
    async sendPending() {
      const rows = await store.read((reader) => readPending(reader, MOST_AT_ONCE));
      for (const row of rows) {
        const paused = pauses.get(courseOf(row))?.until ?? 0;
        if (paused <= context.now().getTime()) await send(row);
      }
    },
  };
}

function courseOf(key: ScoreKey): string {
  return JSON.stringify([key.platformId, key.courseId]);
}

function scoreName(key: ScoreKey): string {
  return JSON.stringify([key.platformId, key.courseId, key.moduleKey, key.blockCode, key.userId]);
}

/** Whether trying again later can help, and the stable code of what is wrong. */
function problemOf(error: unknown): { readonly retry: boolean; readonly code: string } {
  if (error instanceof PlatformServiceError) {
    const { reason, retry } = error.detail;
    return { retry: retry || reason === 'conflict', code: reason };
  }
  return { retry: true, code: 'internal' };
}
