import type { CourseKey } from '../mapping/index.ts';
import { readActivities, readTags, type ActivityRow, type TagRow } from '../mapping/index.ts';
import type { Reader } from '../../store/index.ts';
import type { Former } from './matching/index.ts';

/** An activity of the former course, with the tags that may be taken over. */
export interface FormerActivityRow extends Former {
  readonly tags: readonly TagRow[];
}

/** What there is to match: what was, and what is. */
export interface Sides {
  readonly formers: readonly FormerActivityRow[];
  readonly present: readonly ActivityRow[];
  /** The tags of the course that takes over. */
  readonly there: readonly TagRow[];
}

/** @param carried  says whether a tag may be taken over: its certification has to be held */
export async function readSides(
  reader: Reader,
  from: CourseKey,
  to: CourseKey,
  carried: (target: string) => boolean,
): Promise<Sides> {
  const formerTags = byActivity(
    (await readTags(reader, from)).filter((one) => carried(one.target)),
  );
  const former = await readActivities(reader, from);
  const present = await readActivities(reader, to);
  const there = await readTags(reader, to);
  return {
    formers: former.filter((row) => !row.gone).map((row) => formerOf(row, formerTags)),
    present: present.filter((row) => !row.gone),
    there,
  };
}

/** Within one course: what is gone and still has tags, and what is there and has none. */
export async function readRecreated(reader: Reader, key: CourseKey): Promise<Sides> {
  const there = await readTags(reader, key);
  const tags = byActivity(there);
  const rows = await readActivities(reader, key);
  return {
    formers: rows
      .filter((row) => row.gone && tags.has(row.moduleKey))
      .map((row) => formerOf(row, tags)),
    present: rows.filter((row) => !row.gone && !tags.has(row.moduleKey)),
    there,
  };
}

function formerOf(
  row: ActivityRow,
  tags: ReadonlyMap<string, readonly TagRow[]>,
): FormerActivityRow {
  const own = tags.get(row.moduleKey) ?? [];
  const meaning = own.map(({ target, nature, weight }) => [target, nature, weight]);
  return { ...row, tags: own, meaning: JSON.stringify(meaning) };
}

function byActivity(tags: readonly TagRow[]): Map<string, TagRow[]> {
  const byKey = new Map<string, TagRow[]>();
  for (const one of tags) byKey.set(one.moduleKey, [...(byKey.get(one.moduleKey) ?? []), one]);
  return byKey;
}
