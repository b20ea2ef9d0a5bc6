import { and, eq } from 'drizzle-orm';
import { shortCode } from '@blocmap/shared/certification';
import type { AppContext } from '../../context.ts';
import type { LineItem } from '../../lti/port.ts';
import { lineItem } from '../../store/index.ts';
import type { createMutex } from './mutex.ts';
import { ofActivity, servicesOf, type ActivityRow, type CourseRow } from './records.ts';

/** The gradebook columns of ours, one for each activity and block. */
export interface LineItems {
  /**
   * The column's address on the platform. One that is there already is used: the one that came with
   * a deep link, or one made before our own memory of it was lost.
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

export function createLineItems(
  context: AppContext,
  mutex: ReturnType<typeof createMutex>,
): LineItems {
  const { store, lti } = context;

  function ofColumn(activity: ActivityRow, blockCode: string) {
    return and(ofActivity(lineItem, activity), eq(lineItem.blockCode, blockCode));
  }

  async function findOrCreate(
    course: CourseRow,
    activity: ActivityRow,
    blockCode: string,
    maximum: number,
  ): Promise<string> {
    const [known] = await store.read((reader) =>
      reader.select().from(lineItem).where(ofColumn(activity, blockCode)),
    );
    if (known !== undefined) return known.url;
    const services = servicesOf(course);
    const tagged = await lti.listLineItems(services, { tag: blockCode });
    const item =
      ownColumn(tagged, activity, blockCode) ??
      (await lti.createLineItem(services, {
        label: `${activity.title.slice(0, 200)} – ${shortCode(blockCode)}`,
        scoreMaximum: maximum,
        tag: blockCode,
        resourceId: resourceIdOf(activity.moduleKey),
      }));
    await store.transact((transactor) =>
      transactor
        .insert(lineItem)
        .values({
          platformId: activity.platformId,
          courseId: activity.courseId,
          moduleKey: activity.moduleKey,
          blockCode,
          url: item.id,
          maximum: item.scoreMaximum,
          createdAt: context.now(),
        })
        .onConflictDoUpdate({
          target: [lineItem.platformId, lineItem.courseId, lineItem.moduleKey, lineItem.blockCode],
          set: { url: item.id, maximum: item.scoreMaximum },
        }),
    );
    return item.id;
  }

  return {
    find: (course, activity, blockCode, maximum) =>
      // One at a time: a class that is graded at once gets one column, not thirty.
      mutex(
        JSON.stringify([
          'column',
          activity.platformId,
          activity.courseId,
          activity.moduleKey,
          blockCode,
        ]),
        () => findOrCreate(course, activity, blockCode, maximum),
      ),
    forget: async (activity, blockCode) => {
      await store.transact((transactor) =>
        transactor.delete(lineItem).where(ofColumn(activity, blockCode)),
      );
    },
  };
}

/** Ours among the columns with the block's tag: tied to the activity's link, or named after the activity. */
function ownColumn(
  items: readonly LineItem[],
  activity: ActivityRow,
  blockCode: string,
): LineItem | undefined {
  const names = [resourceIdOf(activity.moduleKey)];
  const linkId = activity.resourceLinkId;
  // Named when only the link was known.
  if (linkId !== null) names.push(resourceIdOf(`link:${linkId}`));
  const ours = items.filter((item) => item.tag === blockCode);
  return (
    ours.find((item) => linkId !== null && item.resourceLinkId === linkId) ??
    ours.find((item) => item.resourceId !== null && names.includes(item.resourceId))
  );
}

function resourceIdOf(moduleKey: string): string {
  return `blocmap:${moduleKey}`;
}
