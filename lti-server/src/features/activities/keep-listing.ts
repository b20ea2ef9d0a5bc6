import type { CourseContents } from '../../lms/index.ts';
import type { Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import { identifyLink } from '../launch/index.ts';
import {
  changesByListing,
  holdCourse,
  markGone,
  raiseRevision,
  readActivities,
  writeListed,
  type ActivityRow,
  type CourseKey,
} from '../mapping/index.ts';

export interface ListingKept {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** Keeps what the platform lists of a course; links that it names become their course modules. */
export async function keepListing(
  transactor: Transactor,
  key: CourseKey,
  contents: CourseContents,
  by: { readonly actorId: string; readonly now: Date },
): Promise<ListingKept> {
  const course = await holdCourse(transactor, key);
  const identified = await identifyLinks(transactor, key, contents, by);
  const known = byKey(await readActivities(transactor, key));
  const { write, added, gone } = changesByListing(known, contents);
  const kept = { added, changed: write.length - added, gone: gone.length };
  if (write.length === 0 && gone.length === 0 && identified === 0) return kept;
  await writeListed(transactor, key, write, by.now);
  await markGone(transactor, key, gone);
  await raiseRevision(transactor, course);
  await writeJournal(transactor, {
    ...key,
    actorId: by.actorId,
    action: 'activities.listed',
    detail: { ...kept, identified },
    at: by.now,
  });
  return kept;
}

/** No claim of a launch names the course module of a link; a listing does. */
async function identifyLinks(
  transactor: Transactor,
  key: CourseKey,
  { activities }: CourseContents,
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<number> {
  const rows = await readActivities(transactor, key);
  const known = byKey(rows);
  const links = new Map(
    rows.flatMap((row) => (row.resourceLinkId ? [[row.resourceLinkId, row]] : [])),
  );
  let identified = 0;
  for (const { moduleKey, resourceLinkId } of activities) {
    const from = resourceLinkId === null ? undefined : links.get(resourceLinkId);
    if (from === undefined || from.moduleKey === moduleKey) continue;
    const to = known.get(moduleKey) ?? null;
    await identifyLink(transactor, key, { from, to, moduleKey, actorId, now });
    identified += 1;
  }
  return identified;
}

function byKey(rows: readonly ActivityRow[]): Map<string, ActivityRow> {
  return new Map(rows.map((row) => [row.moduleKey, row]));
}
