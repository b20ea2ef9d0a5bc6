import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../../../context.ts';
import {
  PlatformServiceError,
  type CourseServices,
  type LineItemResult,
} from '../../../lti/port.ts';
import { score } from '../../../store/index.ts';
import type { Columns } from '../columns/index.ts';
import {
  ofScore,
  servicesOf,
  type ActivityRow,
  type CourseRow,
  type ScoreRow,
} from '../records.ts';
import { isSameGrade, isVeryScore } from './held.ts';
import { nextTimestamp } from './timestamps.ts';

/** How often a score is given a later timestamp before it waits for its next try. */
const MOST_CONFLICTS = 4;

/** A score to be sent, with where it goes. */
export interface Submission {
  readonly course: CourseRow;
  readonly activity: ActivityRow;
  readonly row: ScoreRow;
  /** An earlier try got no answer that says what came of it. */
  readonly unclear: boolean;
}

/**
 * Brings one score into the gradebook. Every try carries the same timestamp, so that a platform that
 * has it already says so with a conflict; whether it is this one that it has, is read from the
 * column's results. Somebody else's later grade is followed by ours with a later timestamp.
 *
 * @returns the timestamp that the platform has; null where the score was replaced meanwhile
 * @throws PlatformServiceError
 */
export async function submitScore(
  context: Pick<AppContext, 'store' | 'lti' | 'now'>,
  columns: Columns,
  { course, activity, row, unclear }: Submission,
): Promise<Date | null> {
  const { lti, now } = context;
  const services = servicesOf(course);
  const findColumn = () => columns.find(course, activity, row.blockCode, row.maximum);
  let url = await findColumn();
  let timestamp = row.timestamp ?? (await keepTimestamp(context, row, null));
  if (timestamp === null) return null;
  if (unclear) {
    const held = await readHeld(lti, services, url, row.userId);
    if (isVeryScore(held.result, { ...row, timestamp })) return timestamp;
  }
  let renewed = false;
  for (let conflicts = 0; ;) {
    try {
      await lti.submitScore(services, url, {
        userId: row.userId,
        scoreGiven: row.score,
        scoreMaximum: row.maximum,
        ...(row.comment === null ? {} : { comment: row.comment }),
        timestamp: timestamp.toISOString(),
      });
      return timestamp;
    } catch (error) {
      const reason = error instanceof PlatformServiceError ? error.detail.reason : null;
      if (reason === 'not-found' && !renewed) {
        // Somebody deleted the column: made anew, once.
        renewed = true;
        await columns.forget(activity, row.blockCode);
        url = await findColumn();
      } else if (reason === 'conflict' && conflicts < MOST_CONFLICTS) {
        conflicts += 1;
        const { known, result } = await readHeld(lti, services, url, row.userId);
        if (known ? isSameGrade(result, row) : unclear) return timestamp;
        const last = new Date(Math.max(timestamp.getTime(), result?.at ?? 0));
        const later = await keepTimestamp(
          context,
          { ...row, timestamp },
          nextTimestamp(now(), last),
        );
        if (later === null) return null;
        timestamp = later;
      } else {
        throw error;
      }
    }
  }
}

/** What the gradebook holds of a learner; `known` is false where the platform does not let us look. */
async function readHeld(
  lti: AppContext['lti'],
  services: CourseServices,
  url: string,
  userId: string,
): Promise<{ known: boolean; result: LineItemResult | undefined }> {
  try {
    const [result] = await lti.listResults(services, url, { userId });
    return { known: true, result };
  } catch (error) {
    if (!(error instanceof PlatformServiceError) || error.detail.retry) throw error;
    return { known: false, result: undefined };
  }
}

/**
 * Writes a timestamp down before it is sent, so that a process that ends in between sends the same.
 * @param wanted  null: the next one
 * @returns null where the score was replaced meanwhile
 */
async function keepTimestamp(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  row: ScoreRow,
  wanted: Date | null,
): Promise<Date | null> {
  const timestamp = wanted ?? nextTimestamp(now(), row.sentTimestamp);
  const kept = await store.write((writer) =>
    writer
      .update(score)
      .set({ timestamp })
      .where(and(ofScore(row), eq(score.scoredAt, row.scoredAt)))
      .returning({ userId: score.userId }),
  );
  return kept.length === 0 ? null : timestamp;
}
