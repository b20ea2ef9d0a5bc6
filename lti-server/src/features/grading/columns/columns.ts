import { setTimeout as wait } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../../../context.ts';
import type { LineItem } from '../../../lti/port.ts';
import { lineItem } from '../../../store/index.ts';
import { claimNew, COLUMN, finish, type OutboxEntry } from '../outbox/index.ts';
import { ofActivity, servicesOf, type ActivityRow, type CourseRow } from '../records.ts';
import { labelOf, ownColumn, resourceIdOf } from './own-column.ts';

/** How often, and how long, one asks whether another has made the column. */
const ASK_AGAIN_MS = 50;
const WAIT_MS = 10_000;

/** The gradebook columns of ours, one for each activity and block. */
export interface Columns {
  /**
   * The column's address on the platform. One that is there already is used: the one that came with
   * a deep link, or one made before our own memory of it was lost. Of several instances that want
   * it at once, one makes it and the others wait for it.
   * @throws PlatformServiceError
   */
  find(
    course: CourseRow,
    activity: ActivityRow,
    blockCode: string,
    maximum: number,
  ): Promise<string>;
  /** The platform says that there is no such column any more. */
  forget(activity: ActivityRow, blockCode: string): Promise<void>;
}

export function createColumns({
  store,
  lti,
  now,
}: Pick<AppContext, 'store' | 'lti' | 'now'>): Columns {
  async function known(activity: ActivityRow, blockCode: string): Promise<string | undefined> {
    const [row] = await store.read((reader) =>
      reader.select({ url: lineItem.url }).from(lineItem).where(ofColumn(activity, blockCode)),
    );
    return row?.url;
  }

  async function findOnPlatform(
    course: CourseRow,
    activity: ActivityRow,
    blockCode: string,
    maximum: number,
  ): Promise<LineItem> {
    const services = servicesOf(course);
    const tagged = await lti.listLineItems(services, { tag: blockCode });
    return (
      ownColumn(tagged, activity, blockCode) ??
      lti.createLineItem(services, {
        label: labelOf(activity.title, blockCode),
        scoreMaximum: maximum,
        tag: blockCode,
        // Never coupled with a link: a second item on one makes Moodle's `lineitem` claim disappear.
        resourceId: resourceIdOf(activity.moduleKey),
      })
    );
  }

  /** Writes down where the column is, and gives the right to make it back. */
  function keep(
    activity: ActivityRow,
    blockCode: string,
    item: LineItem,
    entry: OutboxEntry,
  ): Promise<void> {
    const { platformId, courseId, moduleKey, title } = activity;
    const found = { url: item.id, maximum: item.scoreMaximum, labelledTitle: title };
    return store.transact(async (transactor) => {
      await transactor
        .insert(lineItem)
        .values({ platformId, courseId, moduleKey, blockCode, createdAt: now(), ...found })
        .onConflictDoUpdate({
          target: [lineItem.platformId, lineItem.courseId, lineItem.moduleKey, lineItem.blockCode],
          set: found,
        });
      await finish(transactor, entry);
    });
  }

  return {
    async find(course, activity, blockCode, maximum) {
      const { platformId, courseId, moduleKey } = activity;
      const key = { platformId, courseId, moduleKey, blockCode, userId: COLUMN };
      for (let waited = 0; waited <= WAIT_MS; waited += ASK_AGAIN_MS) {
        const url = await known(activity, blockCode);
        if (url !== undefined) return url;
        const entry = await claimNew(store, key, now());
        if (entry === undefined) {
          await wait(ASK_AGAIN_MS);
          continue;
        }
        try {
          // Between the look and the claim another may have made it.
          const made = await known(activity, blockCode);
          const item = made ?? (await findOnPlatform(course, activity, blockCode, maximum));
          if (typeof item !== 'string') await keep(activity, blockCode, item, entry);
          return typeof item === 'string' ? item : item.id;
        } finally {
          await store.write((writer) => finish(writer, entry));
        }
      }
      throw new Error(`Expected a column within ${WAIT_MS} ms; somebody else is still making it.`);
    },
    forget: async (activity, blockCode) => {
      await store.write((writer) => writer.delete(lineItem).where(ofColumn(activity, blockCode)));
    },
  };
}

export function ofColumn(activity: ActivityRow, blockCode: string) {
  return and(ofActivity(lineItem, activity), eq(lineItem.blockCode, blockCode));
}
