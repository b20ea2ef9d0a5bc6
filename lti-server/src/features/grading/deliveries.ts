import { and, eq, ne } from 'drizzle-orm';
import type { CourseDeliveries, RetryRequest } from '@blocmap/shared/protocol';
import {
  activity,
  outbox,
  platform,
  score,
  type Reader,
  type Transactor,
} from '../../store/index.ts';
import { enqueue } from './outbox/index.ts';
import type { ScoreKey } from './records.ts';
import { entryOfScore, nextAttempt } from './score-shape.ts';

type CourseKey = Pick<ScoreKey, 'platformId' | 'courseId'>;
type Counts = Pick<CourseDeliveries, 'pending' | 'failed' | 'nextAttemptAt'>;

/** Rows in one statement: PostgreSQL takes 65 535 parameters. */
const AT_ONCE = 1000;

/** The course's scores that the gradebook does not have, by activity. */
export async function readDeliveries(reader: Reader, key: CourseKey): Promise<CourseDeliveries> {
  const rows = await reader
    .select({
      moduleKey: score.moduleKey,
      title: activity.title,
      state: score.state,
      dueAt: outbox.dueAt,
      quietUntil: platform.quietUntil,
    })
    .from(score)
    .innerJoin(platform, eq(platform.platformId, score.platformId))
    .innerJoin(
      activity,
      and(
        eq(activity.platformId, score.platformId),
        eq(activity.courseId, score.courseId),
        eq(activity.moduleKey, score.moduleKey),
      ),
    )
    .leftJoin(outbox, entryOfScore)
    .where(and(ofCourse(key), ne(score.state, 'sent')));
  const counted = rows.map((row) => ({
    ...row,
    pending: Number(row.state === 'pending'),
    failed: Number(row.state === 'failed'),
    nextAttemptAt: row.state === 'pending' ? nextAttempt(row.dueAt, row.quietUntil) : null,
  }));
  const activities = new Map<string, CourseDeliveries['activities'][number]>();
  for (const { moduleKey, title, ...counts } of counted) {
    const before = activities.get(moduleKey) ?? NONE;
    activities.set(moduleKey, { moduleKey, title, ...sum(before, counts) });
  }
  return {
    courseId: key.courseId,
    ...counted.reduce(sum, NONE),
    activities: [...activities.values()].toSorted((a, b) => a.title.localeCompare(b.title, 'fr')),
  };
}

const NONE: Counts = { pending: 0, failed: 0, nextAttemptAt: null };

function sum(a: Counts, b: Counts): Counts {
  const next = [a.nextAttemptAt, b.nextAttemptAt].filter((one) => one !== null).toSorted();
  return {
    pending: a.pending + b.pending,
    failed: a.failed + b.failed,
    nextAttemptAt: next[0] ?? null,
  };
}

/** What failed is queued anew, what waits is due at once. */
export async function retryDeliveries(
  transactor: Transactor,
  key: CourseKey,
  { moduleKey, block, userId }: RetryRequest,
  now: Date,
): Promise<void> {
  const wanted = (table: typeof score | typeof outbox) =>
    and(
      eq(table.platformId, key.platformId),
      eq(table.courseId, key.courseId),
      moduleKey === null ? undefined : eq(table.moduleKey, moduleKey),
      block === undefined ? undefined : eq(table.blockCode, block),
      userId === undefined ? undefined : eq(table.userId, userId),
    );
  const failed = await transactor
    .update(score)
    .set({ state: 'pending' })
    .where(and(wanted(score), eq(score.state, 'failed')))
    .returning({
      platformId: score.platformId,
      courseId: score.courseId,
      moduleKey: score.moduleKey,
      blockCode: score.blockCode,
      userId: score.userId,
    });
  await transactor.update(outbox).set({ dueAt: now }).where(wanted(outbox));
  for (let from = 0; from < failed.length; from += AT_ONCE) {
    await enqueue(transactor, failed.slice(from, from + AT_ONCE), now);
  }
}

function ofCourse({ platformId, courseId }: CourseKey) {
  return and(eq(score.platformId, platformId), eq(score.courseId, courseId));
}
