import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ScannedActivity, ScanRequest } from '@blocmap/shared/protocol';
import { activity, type Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import {
  holdCourse,
  raiseRevision,
  readActivities,
  type ActivityRow,
  type CourseKey,
} from './records.ts';

/** Rows in one statement: PostgreSQL takes 65 535 parameters. */
const AT_ONCE = 1000;

/**
 * Remembers what a teacher's page shows. Only what differs is written. Activities that the page no
 * longer shows are marked as gone and keep their tags; those known only as an LTI link are left
 * alone, because no page shows them under that key.
 */
export async function saveScan(
  transactor: Transactor,
  key: CourseKey,
  scan: ScanRequest,
  actor: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  const course = await holdCourse(transactor, key);
  const known = new Map((await readActivities(transactor, key)).map((row) => [row.moduleKey, row]));
  const scanned = new Map<string, ScannedActivity>();
  for (const one of scan.activities)
    if (!scanned.has(one.moduleKey)) scanned.set(one.moduleKey, one);

  const changed = [...scanned.values()].filter((one) => differs(one, known.get(one.moduleKey)));
  const gone = scan.complete
    ? [...known.values()].filter(
        (row) => !row.gone && !scanned.has(row.moduleKey) && !row.moduleKey.startsWith('link:'),
      )
    : [];
  if (changed.length === 0 && gone.length === 0) return;

  await writeScanned(transactor, key, changed, actor.now);
  await markGone(
    transactor,
    key,
    gone.map((row) => row.moduleKey),
  );
  await raiseRevision(transactor, course);
  await writeJournal(transactor, {
    ...key,
    actorId: actor.actorId,
    action: 'activities.scanned',
    detail: {
      added: changed.filter((one) => !known.has(one.moduleKey)).length,
      changed: changed.filter((one) => known.has(one.moduleKey)).length,
      gone: gone.length,
    },
    at: actor.now,
  });
}

function differs(one: ScannedActivity, row: ActivityRow | undefined): boolean {
  return (
    row === undefined ||
    row.gone ||
    row.title !== one.title ||
    row.moduleType !== one.moduleType ||
    row.sectionTitle !== one.sectionTitle ||
    row.sectionPosition !== one.sectionPosition ||
    row.position !== one.position
  );
}

async function writeScanned(
  transactor: Transactor,
  { platformId, courseId }: CourseKey,
  scanned: readonly ScannedActivity[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < scanned.length; from += AT_ONCE) {
    await transactor
      .insert(activity)
      .values(
        scanned.slice(from, from + AT_ONCE).map((one) => ({
          platformId,
          courseId,
          ...one,
          source: 'scan' as const,
          seenAt: now,
        })),
      )
      .onConflictDoUpdate({
        target: [activity.platformId, activity.courseId, activity.moduleKey],
        set: {
          title: sql`excluded.title`,
          moduleType: sql`excluded.module_type`,
          sectionTitle: sql`excluded.section_title`,
          sectionPosition: sql`excluded.section_position`,
          position: sql`excluded.position`,
          gone: false,
          seenAt: sql`excluded.seen_at`,
        },
      });
  }
}

async function markGone(
  transactor: Transactor,
  { platformId, courseId }: CourseKey,
  moduleKeys: readonly string[],
): Promise<void> {
  for (let from = 0; from < moduleKeys.length; from += AT_ONCE) {
    await transactor
      .update(activity)
      .set({ gone: true })
      .where(
        and(
          eq(activity.platformId, platformId),
          eq(activity.courseId, courseId),
          inArray(activity.moduleKey, moduleKeys.slice(from, from + AT_ONCE)),
        ),
      );
  }
}
