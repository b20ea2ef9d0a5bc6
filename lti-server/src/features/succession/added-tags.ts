import type { CarryStep } from '@blocmap/shared/succession';
import { sql } from 'drizzle-orm';
import { tag, type Transactor } from '../../store/index.ts';
import type { AddedTag, CarriedCourse } from './carry-journal.ts';
import type { SuccessionKey } from './pair.ts';

/** Rows in one statement: PostgreSQL takes 65 535 parameters. */
const AT_ONCE = 1000;

/** Resolves to what was really added, by course: a tag that came meanwhile is left as it is. */
export async function addTags(
  transactor: Transactor,
  { platformId }: SuccessionKey,
  steps: readonly CarryStep[],
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<Map<string, AddedTag[]>> {
  // Between two codes nothing is changed or taken away: old and new places are never the same.
  const wanted = steps.flatMap(({ courseId, moduleKey, target, before, after }) =>
    before !== null || after === null
      ? []
      : [
          {
            courseId,
            tag: {
              moduleKey,
              target,
              content: { ...after, source: 'import' as const, authorId: actorId, version: 1 },
            },
          },
        ],
  );
  const added = new Map<string, AddedTag[]>();
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const rows = await transactor
      .insert(tag)
      .values(
        some.map(({ courseId, tag: { content, ...place } }) => ({
          platformId,
          courseId,
          ...place,
          ...content,
          createdAt: now,
          changedAt: now,
        })),
      )
      .onConflictDoNothing()
      .returning({ courseId: tag.courseId, moduleKey: tag.moduleKey, target: tag.target });
    const written = new Set(rows.map((row) => placeOf(row.courseId, row)));
    for (const { courseId, tag: one } of some) {
      if (!written.has(placeOf(courseId, one))) continue;
      added.set(courseId, [...(added.get(courseId) ?? []), one]);
    }
  }
  return added;
}

function placeOf(courseId: string, { moduleKey, target }: Pick<AddedTag, 'moduleKey' | 'target'>) {
  return JSON.stringify([courseId, moduleKey, target]);
}

/** Takes away what a carrying over has added. */
export async function removeTags(
  transactor: Transactor,
  { platformId }: SuccessionKey,
  { courseId, added }: CarriedCourse,
): Promise<void> {
  for (let from = 0; from < added.length; from += AT_ONCE) {
    const pairs = added
      .slice(from, from + AT_ONCE)
      .map(({ moduleKey, target }) => sql`(${moduleKey}, ${target})`);
    await transactor.delete(tag).where(
      sql`${tag.platformId} = ${platformId} and ${tag.courseId} = ${courseId}
          and (${tag.moduleKey}, ${tag.target}) in (${sql.join(pairs, sql`, `)})`,
    );
  }
}
