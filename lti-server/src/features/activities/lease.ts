import { and, eq, sql } from 'drizzle-orm';
import { courseContents, type Transactor, type Writer } from '../../store/index.ts';
import type { CourseKey } from '../mapping/index.ts';

/** Longer than a reading can take: who has not given it back by then has died. */
const LEASE_MS = 60_000;

/** The right to read one course, until then. */
export interface Lease {
  readonly until: Date;
  /** When the reading began: what was changed after it is not in it. */
  readonly startedAt: Date;
}

/**
 * One statement decides between instances; null: somebody else is reading.
 *
 * @param lastAttempt  where given, null too also where somebody has read since then: two instances
 *   that found the same courses due do not read them twice
 */
export async function takeLease(
  writer: Writer,
  key: CourseKey,
  now: Date,
  lastAttempt?: Date | null,
): Promise<Lease | null> {
  const { leaseUntil, attemptedAt } = courseContents;
  const isFree = sql`(${leaseUntil} is null or ${leaseUntil} < ${now.toISOString()}::timestamptz)`;
  const isAsFound = sql`${attemptedAt} is not distinct from ${lastAttempt?.toISOString() ?? null}::timestamptz`;
  const until = new Date(now.getTime() + LEASE_MS);
  const taken = await writer
    .insert(courseContents)
    .values({ ...key, attemptedAt: now, leaseUntil: until })
    .onConflictDoUpdate({
      target: [courseContents.platformId, courseContents.courseId],
      set: { attemptedAt: now, leaseUntil: until },
      setWhere: lastAttempt === undefined ? isFree : sql`${isFree} and ${isAsFound}`,
    })
    .returning({ courseId: courseContents.courseId });
  return taken.length === 0 ? null : { until, startedAt: now };
}

/** Gives it back with what came of it. A lease that has gone to somebody else changes nothing. */
export async function endLease(
  writer: Writer | Transactor,
  key: CourseKey,
  lease: Lease,
  outcome: { readonly complete: boolean } | { readonly problem: string },
): Promise<boolean> {
  const ended = await writer
    .update(courseContents)
    .set({
      leaseUntil: null,
      ...('problem' in outcome
        ? { problem: outcome.problem, failures: sql`${courseContents.failures} + 1` }
        : { problem: null, failures: 0, readAt: lease.startedAt, complete: outcome.complete }),
    })
    .where(
      and(
        eq(courseContents.platformId, key.platformId),
        eq(courseContents.courseId, key.courseId),
        eq(courseContents.leaseUntil, lease.until),
      ),
    )
    .returning({ courseId: courseContents.courseId });
  return ended.length > 0;
}
