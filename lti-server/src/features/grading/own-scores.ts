import { and, asc, eq } from 'drizzle-orm';
import type { MyScores } from '@blocmap/shared/protocol';
import { activity, score, type Reader } from '../../store/index.ts';

/** A learner's own scores in a course, of activities that are still there, in the course's order. */
export async function readOwnScores(
  reader: Reader,
  key: { readonly platformId: string; readonly courseId: string; readonly userId: string },
): Promise<MyScores> {
  const rows = await reader
    .select({ score, title: activity.title })
    .from(score)
    .innerJoin(
      activity,
      and(
        eq(activity.platformId, score.platformId),
        eq(activity.courseId, score.courseId),
        eq(activity.moduleKey, score.moduleKey),
      ),
    )
    .where(
      and(
        eq(score.platformId, key.platformId),
        eq(score.courseId, key.courseId),
        eq(score.userId, key.userId),
        eq(activity.gone, false),
      ),
    )
    .orderBy(asc(activity.sectionPosition), asc(activity.position), asc(score.blockCode));
  return {
    courseId: key.courseId,
    scores: rows.map((row) => ({
      moduleKey: row.score.moduleKey,
      title: row.title,
      block: row.score.blockCode,
      score: row.score.score,
      maximum: row.score.maximum,
      inGradebook: row.score.state === 'sent',
      at: row.score.scoredAt.toISOString(),
    })),
  };
}
