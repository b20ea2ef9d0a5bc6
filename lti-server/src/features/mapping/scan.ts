import { and, eq } from 'drizzle-orm';
import type { ScanRequest } from '@blocmap/shared/protocol';
import { courseContents, type Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import { isListingInForce } from './listing.ts';
import { changesByPage } from './reconcile.ts';
import { holdCourse, raiseRevision, readActivities, type CourseKey } from './records.ts';
import { markGone, writeShown } from './write-activities.ts';

/**
 * Remembers what a teacher's page shows. Only what differs is written. Activities that the page no
 * longer shows are marked as gone and keep their tags. Where the platform itself lists the course,
 * its word counts for more: see reconcile.ts.
 */
export async function saveScan(
  transactor: Transactor,
  key: CourseKey,
  scan: ScanRequest,
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  const course = await holdCourse(transactor, key);
  const known = new Map((await readActivities(transactor, key)).map((row) => [row.moduleKey, row]));
  const inForce = await isListingInForce(transactor, key, now);
  const { write, added, gone, disagrees } = changesByPage(known, scan, inForce);
  if (disagrees) await askAgain(transactor, key, now);
  if (write.length === 0 && gone.length === 0) return;

  await writeShown(transactor, key, write, now);
  await markGone(transactor, key, gone);
  await raiseRevision(transactor, course);
  await writeJournal(transactor, {
    ...key,
    actorId,
    action: 'activities.scanned',
    detail: { added, changed: write.length - added, gone: gone.length },
    at: now,
  });
}

async function askAgain(
  transactor: Transactor,
  { platformId, courseId }: CourseKey,
  now: Date,
): Promise<void> {
  await transactor
    .update(courseContents)
    .set({ wantedAt: now })
    .where(and(eq(courseContents.platformId, platformId), eq(courseContents.courseId, courseId)));
}
