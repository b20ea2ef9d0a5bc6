import { sql } from 'drizzle-orm';
import { tag, type Transactor } from '../../store/index.ts';
import type { Step } from './plan.ts';
import type { CourseKey } from './records.ts';

/** Rows in one statement: PostgreSQL takes 65 535 parameters. */
const AT_ONCE = 1000;

/** Makes the tags what the steps say they are afterwards. */
export async function writeSteps(
  transactor: Transactor,
  { platformId, courseId }: CourseKey,
  steps: readonly Step[],
  now: Date,
): Promise<void> {
  const removed = steps.filter((step) => step.after === null);
  const kept = steps.flatMap(({ moduleKey, target, after }) =>
    after === null
      ? []
      : [{ platformId, courseId, moduleKey, target, ...after, createdAt: now, changedAt: now }],
  );
  for (let from = 0; from < removed.length; from += AT_ONCE) {
    const pairs = removed
      .slice(from, from + AT_ONCE)
      .map((step) => sql`(${step.moduleKey}, ${step.target})`);
    await transactor.delete(tag).where(
      sql`${tag.platformId} = ${platformId} and ${tag.courseId} = ${courseId}
          and (${tag.moduleKey}, ${tag.target}) in (${sql.join(pairs, sql`, `)})`,
    );
  }
  for (let from = 0; from < kept.length; from += AT_ONCE) {
    await transactor
      .insert(tag)
      .values(kept.slice(from, from + AT_ONCE))
      .onConflictDoUpdate({
        target: [tag.platformId, tag.courseId, tag.moduleKey, tag.target],
        set: {
          nature: sql`excluded.nature`,
          state: sql`excluded.state`,
          source: sql`excluded.source`,
          weight: sql`excluded.weight`,
          authorId: sql`excluded.author_id`,
          version: sql`excluded.version`,
          changedAt: sql`excluded.changed_at`,
        },
      });
  }
}
