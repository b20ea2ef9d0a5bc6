import type { CourseTag, Usage } from '@blocmap/shared/succession';
import { and, asc, count, eq, inArray, or } from 'drizzle-orm';
import { score, tag, type Reader } from '../../store/index.ts';
import type { TagRow } from '../mapping/index.ts';
import { onCertification, type SuccessionKey } from './pair.ts';

/** Everything on the old certification, on the whole platform. */
export async function readUsage(
  reader: Reader,
  { platformId, from }: SuccessionKey,
): Promise<Usage> {
  const tags = await reader
    .select({ courseId: tag.courseId, moduleKey: tag.moduleKey, target: tag.target })
    .from(tag)
    .where(and(eq(tag.platformId, platformId), onCertification(tag.target, from)));
  const grades = await reader
    .select({
      courseId: score.courseId,
      moduleKey: score.moduleKey,
      block: score.blockCode,
      grades: count(),
    })
    .from(score)
    .where(and(eq(score.platformId, platformId), onCertification(score.blockCode, from)))
    .groupBy(score.courseId, score.moduleKey, score.blockCode);
  return { tags, grades };
}

/** The tags of some courses on both certifications. */
export function readCarried(
  reader: Reader,
  { platformId, from, to }: SuccessionKey,
  courseIds: readonly string[],
): Promise<TagRow[]> {
  return reader
    .select()
    .from(tag)
    .where(
      and(
        eq(tag.platformId, platformId),
        inArray(tag.courseId, [...courseIds]),
        or(onCertification(tag.target, from), onCertification(tag.target, to)),
      ),
    )
    .orderBy(asc(tag.courseId), asc(tag.moduleKey), asc(tag.target));
}

export function asCourseTags(rows: readonly TagRow[]): CourseTag[] {
  return rows.map(({ courseId, moduleKey, target, nature, weight, state }) => ({
    courseId,
    moduleKey,
    target,
    nature,
    weight,
    state,
  }));
}
