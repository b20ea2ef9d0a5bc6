/**
 * Which source is believed on what. Three tell of a course's activities: the platform's web
 * service, a teacher's course page and the links that were opened. Nothing here touches the store.
 *
 * - A complete listing says all: what it does not list is gone.
 * - While such a listing is in force, a page only adds what it does not know, and its disagreeing
 *   is a reason to ask again. Two sources that took turns would make activities come and go.
 * - Otherwise a page says all that it shows; one that shows the whole course, also what is gone.
 * - A listing by an account that does not see hidden activities adds and renames, no more.
 * - Only a listing can know what is hidden from students; a page leaves that as it is.
 * - What is known as a link alone (`link:7`) stands on no page and in no listing: it stays.
 */
import type { ScannedActivity, ScanRequest } from '@blocmap/shared/protocol';
import type { CourseContents, ListedActivity } from '../../lms/index.ts';
import type { ActivityRow } from './records.ts';

export interface Changes<Seen extends ScannedActivity> {
  /** New, or other than what is known. */
  readonly write: readonly Seen[];
  readonly added: number;
  /** Keys of activities that are no longer there. */
  readonly gone: readonly string[];
}

type Known = ReadonlyMap<string, ActivityRow>;

export function changesByListing(
  known: Known,
  { complete, activities }: CourseContents,
): Changes<ListedActivity> {
  const listed = byKey(activities);
  return changes(
    known,
    [...listed.values()].filter((one) => {
      const row = known.get(one.moduleKey);
      return differs(one, row) || row?.hidden !== one.hidden;
    }),
    complete ? unseen(known, listed) : [],
  );
}

/**
 * @param inForce true while a complete listing is: then nothing is renamed or gone by a page
 */
export function changesByPage(
  known: Known,
  { complete, activities }: ScanRequest,
  inForce: boolean,
): Changes<ScannedActivity> & { readonly disagrees: boolean } {
  const shown = byKey(activities);
  const differing = [...shown.values()].filter((one) => differs(one, known.get(one.moduleKey)));
  const gone = complete ? unseen(known, shown) : [];
  if (!inForce) return { ...changes(known, differing, gone), disagrees: false };
  const added = differing.filter((one) => !known.has(one.moduleKey));
  return { ...changes(known, added, []), disagrees: differing.length > 0 || gone.length > 0 };
}

function changes<Seen extends ScannedActivity>(
  known: Known,
  write: readonly Seen[],
  gone: readonly string[],
): Changes<Seen> {
  return { write, gone, added: write.filter((one) => !known.has(one.moduleKey)).length };
}

/** The first of each key: a page can show one twice for a moment. */
function byKey<Seen extends ScannedActivity>(activities: readonly Seen[]): Map<string, Seen> {
  const first = new Map<string, Seen>();
  for (const one of activities) if (!first.has(one.moduleKey)) first.set(one.moduleKey, one);
  return first;
}

function unseen(known: Known, seen: ReadonlyMap<string, ScannedActivity>): string[] {
  return [...known.values()]
    .filter((row) => !row.gone && !seen.has(row.moduleKey) && !row.moduleKey.startsWith('link:'))
    .map((row) => row.moduleKey);
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
