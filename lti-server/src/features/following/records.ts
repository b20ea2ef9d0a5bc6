import { certificationOf } from '@blocmap/shared/certification';
import { and, count, eq } from 'drizzle-orm';
import { score, tag, type Reader } from '../../store/index.ts';
import type { CourseKey } from '../mapping/index.ts';

/** How many tags of a course stand on each certification. */
export async function countTags(reader: Reader, key: CourseKey): Promise<Map<string, number>> {
  const rows = await reader
    .select({ target: tag.target, tags: count() })
    .from(tag)
    .where(and(eq(tag.platformId, key.platformId), eq(tag.courseId, key.courseId)))
    .groupBy(tag.target);
  const counts = new Map<string, number>();
  for (const { target, tags } of rows) {
    const code = certificationOf(target);
    counts.set(code, (counts.get(code) ?? 0) + tags);
  }
  return counts;
}

/** True where the course has tags or scores on a certification: leaving it would hide them. */
export async function isUsed(reader: Reader, key: CourseKey, code: string): Promise<boolean> {
  if ((await countTags(reader, key)).has(code)) return true;
  const rows = await reader
    .selectDistinct({ block: score.blockCode })
    .from(score)
    .where(and(eq(score.platformId, key.platformId), eq(score.courseId, key.courseId)));
  return rows.some(({ block }) => certificationOf(block) === code);
}
