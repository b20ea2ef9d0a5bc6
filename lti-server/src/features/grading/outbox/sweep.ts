import { sql } from 'drizzle-orm';
import {
  activity,
  lineItem,
  outbox,
  score,
  tag,
  type Store,
  type Transactor,
} from '../../../store/index.ts';

/** Entries that one look adds of each kind; the next look adds more. */
const MOST_AT_ONCE = 500;

/**
 * Queues what ought to be queued and is not: scores that an instance of an older version left
 * pending, and columns whose activity was renamed, tied or untied since they were last looked at.
 * Whoever renames and tags need not know of the gradebook.
 */
export async function queueOverlooked(store: Store, now: Date): Promise<void> {
  await store.transact(async (transactor) => {
    await queueScores(transactor, now);
    await queueColumns(transactor, now);
  });
}

async function queueScores(transactor: Transactor, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await transactor.execute(sql`
    insert into ${outbox} (platform_id, course_id, module_key, block_code, user_id, queued_at, due_at)
    select s.platform_id, s.course_id, s.module_key, s.block_code, s.user_id, s.scored_at, ${at}
    from ${score} s
    where s.state = 'pending' and not exists (
      select 1 from ${outbox} o
      where (o.platform_id, o.course_id, o.module_key, o.block_code, o.user_id)
        = (s.platform_id, s.course_id, s.module_key, s.block_code, s.user_id))
    limit ${MOST_AT_ONCE}
    on conflict do nothing`);
}

async function queueColumns(transactor: Transactor, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  await transactor.execute(sql`
    insert into ${outbox} (platform_id, course_id, module_key, block_code, user_id, queued_at, due_at)
    select platform_id, course_id, module_key, block_code, '', ${at}, ${at}
    from (
      select l.*, a.title, not a.gone and exists (
        select 1 from ${tag} t
        where (t.platform_id, t.course_id, t.module_key)
            = (l.platform_id, l.course_id, l.module_key)
          and t.state <> 'proposed' and split_part(t.target, '.', 1) = l.block_code) as served
      from ${lineItem} l
      join ${activity} a using (platform_id, course_id, module_key)
    ) as item
    where case
      when served then labelled_title is distinct from title or historical_since is not null
      else historical_since is null
    end and not exists (
      select 1 from ${outbox} o
      where (o.platform_id, o.course_id, o.module_key, o.block_code, o.user_id)
        = (item.platform_id, item.course_id, item.module_key, item.block_code, ''))
    limit ${MOST_AT_ONCE}
    on conflict do nothing`);
}
