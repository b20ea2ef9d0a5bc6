import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ScannedActivity } from '@blocmap/shared/protocol';
import type { ListedActivity } from '../../lms/index.ts';
import { activity, type Transactor } from '../../store/index.ts';
import type { CourseKey } from './records.ts';

/** Rows in one statement: PostgreSQL takes 65 535 parameters. */
const AT_ONCE = 1000;

const SHOWN = {
  title: sql`excluded.title`,
  moduleType: sql`excluded.module_type`,
  sectionTitle: sql`excluded.section_title`,
  sectionPosition: sql`excluded.section_position`,
  position: sql`excluded.position`,
  source: sql`excluded.source`,
  gone: false,
  seenAt: sql`excluded.seen_at`,
};

/** Keeps what a page shows; whether an activity is hidden is not for a page to say. */
export async function writeShown(
  transactor: Transactor,
  key: CourseKey,
  shown: readonly ScannedActivity[],
  now: Date,
): Promise<void> {
  for (const some of portions(shown)) {
    await transactor
      .insert(activity)
      .values(some.map((one) => ({ ...key, ...one, source: 'scan' as const, seenAt: now })))
      .onConflictDoUpdate({ target: KEY, set: SHOWN });
  }
}

/**
 * Keeps what the platform lists. Which link is behind an activity is left to the link's first
 * launch, which also writes the tags that the link was made with.
 */
export async function writeListed(
  transactor: Transactor,
  key: CourseKey,
  listed: readonly ListedActivity[],
  now: Date,
): Promise<void> {
  for (const some of portions(listed)) {
    await transactor
      .insert(activity)
      .values(
        some.map((one) => ({
          ...key,
          ...one,
          resourceLinkId: null,
          source: 'web-service' as const,
          seenAt: now,
        })),
      )
      .onConflictDoUpdate({
        target: KEY,
        set: { ...SHOWN, hidden: sql`excluded.hidden` },
      });
  }
}

/** Their tags stay, and count no more. */
export async function markGone(
  transactor: Transactor,
  { platformId, courseId }: CourseKey,
  moduleKeys: readonly string[],
): Promise<void> {
  for (const some of portions(moduleKeys)) {
    await transactor
      .update(activity)
      .set({ gone: true })
      .where(
        and(
          eq(activity.platformId, platformId),
          eq(activity.courseId, courseId),
          inArray(activity.moduleKey, some),
        ),
      );
  }
}

const KEY = [activity.platformId, activity.courseId, activity.moduleKey];

function portions<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, at) =>
    list.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}
