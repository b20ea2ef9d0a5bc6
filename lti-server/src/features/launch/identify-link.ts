import { and, eq, inArray } from 'drizzle-orm';
import { activity, lineItem, score, tag, type Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';

type ActivityRow = typeof activity.$inferSelect;

interface Identification {
  /** The activity as the link was known until now. */
  readonly from: ActivityRow;
  /** The activity of the course module, where a scan has made it already. */
  readonly to: ActivityRow | null;
  readonly moduleKey: string;
  readonly actorId: string;
  readonly now: Date;
}

/**
 * A link turns out to be a course module. An activity known by its link alone (`link:7`) becomes
 * `cm:17` with all it has; where the course page has told of `cm:17` before, what the link's has is
 * added to it and nothing of either is lost. A link that was tied to another course module is only
 * tied anew: the tags of that module are about that module.
 */
export async function identifyLink(
  transactor: Transactor,
  key: { readonly platformId: string; readonly courseId: string },
  { from, to, moduleKey, actorId, now }: Identification,
): Promise<void> {
  const provisional = from.moduleKey.startsWith('link:');
  const linkId = from.resourceLinkId;
  if (provisional && to === null) {
    // Tags, line items and scores follow by their foreign keys.
    await transactor
      .update(activity)
      .set({ moduleKey, seenAt: now })
      .where(of(activity, key, from.moduleKey));
  } else {
    await transactor
      .insert(activity)
      .values({
        ...key,
        moduleKey,
        title: from.title,
        moduleType: 'lti',
        resourceLinkId: linkId,
        source: 'launch',
        seenAt: now,
      })
      .onConflictDoUpdate({
        target: [activity.platformId, activity.courseId, activity.moduleKey],
        set: { resourceLinkId: linkId, seenAt: now },
      });
    if (provisional) {
      await mergeTags(transactor, key, from.moduleKey, moduleKey);
      await mergeScores(transactor, key, from.moduleKey, moduleKey);
      await mergeLineItems(transactor, key, from.moduleKey, moduleKey);
      await transactor.delete(activity).where(of(activity, key, from.moduleKey));
    } else {
      await transactor
        .update(activity)
        .set({ resourceLinkId: null })
        .where(of(activity, key, from.moduleKey));
    }
  }
  await writeJournal(transactor, {
    ...key,
    actorId,
    action: 'activity.identified',
    detail: { from: from.moduleKey, to: moduleKey, merged: provisional && to !== null },
    at: now,
  });
}

function of(
  table: typeof activity | typeof tag | typeof score | typeof lineItem,
  key: { readonly platformId: string; readonly courseId: string },
  moduleKey: string,
) {
  return and(
    eq(table.platformId, key.platformId),
    eq(table.courseId, key.courseId),
    eq(table.moduleKey, moduleKey),
  );
}

type Key = { readonly platformId: string; readonly courseId: string };

/** What the page's activity already says of a target stands; the rest moves over. */
async function mergeTags(tx: Transactor, key: Key, from: string, to: string): Promise<void> {
  const there = await tx
    .select({ target: tag.target })
    .from(tag)
    .where(of(tag, key, to));
  await tx.delete(tag).where(
    and(
      of(tag, key, from),
      inArray(
        tag.target,
        there.map((row) => row.target),
      ),
    ),
  );
  await tx
    .update(tag)
    .set({ moduleKey: to })
    .where(of(tag, key, from));
}

/** Of two scores of a learner for a block the later one stays. */
async function mergeScores(tx: Transactor, key: Key, from: string, to: string): Promise<void> {
  const pair = (row: { blockCode: string; userId: string }) =>
    JSON.stringify([row.blockCode, row.userId]);
  const there = new Map(
    (
      await tx
        .select()
        .from(score)
        .where(of(score, key, to))
    ).map((row) => [pair(row), row]),
  );
  for (const row of await tx
    .select()
    .from(score)
    .where(of(score, key, from))) {
    const other = there.get(pair(row));
    if (other === undefined) continue;
    const older = other.scoredAt <= row.scoredAt ? to : from;
    await tx
      .delete(score)
      .where(
        and(
          of(score, key, older),
          eq(score.blockCode, row.blockCode),
          eq(score.userId, row.userId),
        ),
      );
  }
  await tx
    .update(score)
    .set({ moduleKey: to })
    .where(of(score, key, from));
}

async function mergeLineItems(tx: Transactor, key: Key, from: string, to: string): Promise<void> {
  const there = await tx
    .select({ blockCode: lineItem.blockCode })
    .from(lineItem)
    .where(of(lineItem, key, to));
  await tx.delete(lineItem).where(
    and(
      of(lineItem, key, from),
      inArray(
        lineItem.blockCode,
        there.map((row) => row.blockCode),
      ),
    ),
  );
  await tx
    .update(lineItem)
    .set({ moduleKey: to })
    .where(of(lineItem, key, from));
}
