import { and, eq } from 'drizzle-orm';
import { blockOf } from '@blocmap/shared/certification';
import type { AppContext } from '../../../context.ts';
import { PlatformServiceError, type LineItem } from '../../../lti/port.ts';
import { lineItem, score } from '../../../store/index.ts';
import {
  ofActivity,
  readGraded,
  readTargets,
  servicesOf,
  type ActivityRow,
  type CourseRow,
} from '../records.ts';
import { ofColumn } from './columns.ts';
import { labelOf } from './own-column.ts';

type Needs = Pick<AppContext, 'store' | 'lti' | 'now'>;

/** One column of ours, and whether the activity still serves its block. */
interface Followed {
  readonly course: CourseRow;
  readonly activity: ActivityRow;
  readonly column: typeof lineItem.$inferSelect;
  readonly served: boolean;
  /** The tool has scores for it, sent or not. */
  readonly scored: boolean;
}

/**
 * Makes a gradebook column what the tags and the activity now say: renamed with the activity;
 * removed once nothing ties it to its block and nobody has a grade in it. One with grades stays, and
 * is historical from then on. A link's own column is its platform's to name and to remove.
 *
 * @throws PlatformServiceError
 */
export async function followColumn(
  needs: Needs,
  key: Pick<typeof lineItem.$inferSelect, 'platformId' | 'courseId' | 'moduleKey' | 'blockCode'>,
): Promise<void> {
  const followed = await readFollowed(needs, key);
  if (followed === null) return;
  const { course, activity, column } = followed;
  const item = await readItem(needs, followed);
  if (item === null) {
    // Deleted on the platform: made anew once a score wants it.
    await needs.store.write((writer) =>
      writer.delete(lineItem).where(ofColumn(activity, column.blockCode)),
    );
    return;
  }
  const isLinks = item.resourceLinkId !== null;
  if (followed.served) {
    const label = labelOf(activity.title, column.blockCode);
    if (!isLinks && (item.label !== label || item.tag !== column.blockCode)) {
      const renamed = { ...item, id: column.url, label, tag: column.blockCode };
      await needs.lti.replaceLineItem(servicesOf(course), renamed);
    }
    await mark(needs, followed, { labelledTitle: activity.title, historicalSince: null });
  } else if (isLinks || followed.scored || !(await isEmpty(needs, followed))) {
    await mark(needs, followed, { historicalSince: needs.now() });
  } else {
    await needs.lti.deleteLineItem(servicesOf(course), column.url);
    await needs.store.write((writer) =>
      writer.delete(lineItem).where(ofColumn(activity, column.blockCode)),
    );
  }
}

async function readFollowed(
  { store }: Needs,
  key: Parameters<typeof followColumn>[1],
): Promise<Followed | null> {
  return store.read(async (reader) => {
    const { course, activity } = await readGraded(reader, key);
    const [column] = await reader.select().from(lineItem).where(ofColumn(activity, key.blockCode));
    if (column === undefined) return null;
    const targets = await readTargets(reader, key);
    const scores = await reader
      .select({ userId: score.userId })
      .from(score)
      .where(and(ofActivity(score, key), eq(score.blockCode, key.blockCode)))
      .limit(1);
    return {
      course,
      activity,
      column,
      served: !activity.gone && targets.some((target) => blockOf(target) === key.blockCode),
      scored: scores.length > 0,
    };
  });
}

/** The column as the platform has it; null where it has none any more. */
async function readItem({ lti }: Needs, { course, column }: Followed): Promise<LineItem | null> {
  try {
    return await lti.readLineItem(servicesOf(course), column.url);
  } catch (error) {
    if (error instanceof PlatformServiceError && error.detail.reason === 'not-found') return null;
    throw error;
  }
}

/** Nobody has a grade in it. A platform that does not let us look may hold some. */
async function isEmpty({ lti }: Needs, { course, column }: Followed): Promise<boolean> {
  try {
    const results = await lti.listResults(servicesOf(course), column.url);
    return results.every((result) => result.score === null);
  } catch (error) {
    if (error instanceof PlatformServiceError && !error.detail.retry) return false;
    throw error;
  }
}

async function mark(
  { store }: Needs,
  { activity, column }: Followed,
  set: Partial<typeof lineItem.$inferInsert>,
): Promise<void> {
  await store.write((writer) =>
    writer.update(lineItem).set(set).where(ofColumn(activity, column.blockCode)),
  );
}
