import { setTimeout as wait } from 'node:timers/promises';
import type { AppContext } from '../../context.ts';
import { describeError } from '../../http/index.ts';
import { createColumns, followColumn } from './columns/index.ts';
import { failureOf, type Failure } from './failure.ts';
import {
  claimDue,
  claimOne,
  COLUMN,
  finish,
  isUnderWay,
  quieten,
  type OutboxEntry,
} from './outbox/index.ts';
import { settleFailure, settleSent } from './outcome.ts';
import { readGraded, readScore, type ScoreKey, type ScoreRow } from './records.ts';
import { submitScore } from './scores/index.ts';

/** Calls to platforms under way at once, for each instance. */
const AT_ONCE = 4;
/** Entries that one round works on, lest it keep a tool that wants to stop. */
const MOST_IN_A_ROUND = 20_000;
/** How long somebody who waits for a score waits for an earlier one of the same learner. */
const IN_LINE_MS = 3000;
const ASK_AGAIN_MS = 50;
/** After so many calls in a row without an answer a platform is left alone for a while. */
const MOST_UNANSWERED = 3;
const UNANSWERED_PAUSE_MS = 30_000;

/**
 * Brings to the platforms what stands in the outbox. It is there before it is sent, and goes only
 * with the platform's answer, so that nothing is lost by a platform that is down or a process that
 * ends, and any instance can go on with what another began.
 */
export interface Delivery {
  /** Sends a score now, where its platform may be called. What comes of it stands in the store. */
  send(key: ScoreKey): Promise<void>;
  /** Works on all that is due, until nothing is. Resolves to how many entries that were. */
  deliverDue(signal?: AbortSignal): Promise<number>;
}

export function createDelivery(context: AppContext): Delivery {
  const { store, now } = context;
  const columns = createColumns(context);

  /** Resolves to what went wrong, or null. */
  async function deliver(entry: OutboxEntry): Promise<Failure | null> {
    const row =
      entry.userId === COLUMN ? undefined : await store.read((reader) => readScore(reader, entry));
    try {
      if (entry.userId === COLUMN) await followColumn(context, entry);
      if (row?.state === 'pending') await deliverScore(entry, row);
      else await store.write((writer) => finish(writer, entry));
      return null;
    } catch (error) {
      const failure = failureOf(error);
      context.log.warn({ problem: describeError(error) }, 'the gradebook could not be changed');
      await store.transact((transactor) =>
        settleFailure(transactor, entry, row, { failure, now: now() }),
      );
      return failure;
    }
  }

  async function deliverScore(entry: OutboxEntry, row: ScoreRow): Promise<void> {
    const graded = await store.read((reader) => readGraded(reader, entry));
    const unclear = entry.attempts - 1 > entry.clearAttempts;
    const timestamp = await submitScore(context, columns, { ...graded, row, unclear });
    await store.transact((transactor) =>
      settleSent(transactor, entry, row, { timestamp, now: now() }),
    );
  }

  return {
    async send(key) {
      for (let waited = 0; waited <= IN_LINE_MS; waited += ASK_AGAIN_MS) {
        const entry = await claimOne(store, key, now());
        if (entry !== undefined) {
          await deliver(entry);
          return;
        }
        if (!(await isUnderWay(store, key, now()))) return;
        await wait(ASK_AGAIN_MS);
      }
    },
    async deliverDue(signal) {
      const unanswered = new Map<string, number>();
      let count = 0;
      while (count < MOST_IN_A_ROUND) {
        const entries = signal?.aborted === true ? [] : await claimDue(store, now(), AT_ONCE);
        if (entries.length === 0) break;
        count += entries.length;
        const failures = await Promise.all(entries.map(deliver));
        for (const [at, { platformId }] of entries.entries()) {
          const times =
            failures[at]?.code === 'unreachable' ? (unanswered.get(platformId) ?? 0) + 1 : 0;
          unanswered.set(platformId, times);
          if (times < MOST_UNANSWERED) continue;
          const until = new Date(now().getTime() + UNANSWERED_PAUSE_MS);
          await store.write((writer) => quieten(writer, platformId, until));
        }
      }
      return count;
    },
  };
}
