/** The correspondence as the screen shows it: block by block, each with its competences. Pure. */
import { blockOf, type TargetId } from '@blocmap/shared/certification';
import type { Succession, SuccessionCorrection } from '@blocmap/shared/protocol';

export type Entry = Succession['entries'][number];
export type Correction = SuccessionCorrection['corrections'][number];

/** One old block. */
export interface Group {
  readonly code: string;
  /** The block's own entry first, then its competences in their order. */
  readonly entries: readonly Entry[];
}

/** @param only  the old ids to show; null: all */
export function groupByBlock(
  { from, entries }: Pick<Succession, 'from' | 'entries'>,
  only: ReadonlySet<TargetId> | null,
): Group[] {
  return from.blocks.flatMap(({ code }) => {
    const own = entries.filter(
      (entry) => blockOf(entry.from) === code && (only === null || only.has(entry.from)),
    );
    return own.length === 0 ? [] : [{ code, entries: own.toSorted(blockFirst) }];
  });
}

/** Sorting keeps the order of the rest. */
function blockFirst(a: Entry, b: Entry): number {
  return Number(b.from === blockOf(b.from)) - Number(a.from === blockOf(a.from));
}

export function waiting(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => !entry.confirmed);
}

export function idsWaiting(entries: readonly Entry[]): ReadonlySet<TargetId> {
  return new Set(waiting(entries).map(({ from }) => from));
}

export function confirmAll(entries: readonly Entry[]): Correction[] {
  return waiting(entries).map(({ from }) => ({ kind: 'confirm', from }));
}

/** The entry to look at after one has been decided: the next that waits, round the end. */
export function nextWaiting(groups: readonly Group[], decided: TargetId): TargetId | null {
  const shown = groups.flatMap((group) => group.entries);
  const at = shown.findIndex((entry) => entry.from === decided);
  const after = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))];
  return after.find((entry) => !entry.confirmed)?.from ?? null;
}

export interface PlanTotals {
  readonly courses: number;
  readonly added: number;
  readonly alreadyThere: number;
  readonly notCarried: number;
  readonly grades: number;
  /** Courses that follow the old certification, and would follow the new one. */
  readonly following: number;
}

/** What carrying over would do in the chosen courses. */
export function planTotals(
  { from, courses }: Pick<Succession, 'from' | 'courses'>,
  chosen: ReadonlySet<string>,
): PlanTotals {
  const meant = courses.filter(({ courseId }) => chosen.has(courseId));
  const sum = (of: (course: (typeof meant)[number]) => number): number =>
    meant.reduce((total, course) => total + of(course), 0);
  return {
    courses: meant.length,
    added: sum(({ plan }) => plan.added),
    alreadyThere: sum(({ plan }) => plan.alreadyThere),
    notCarried: sum(({ plan }) => plan.notCarried),
    grades: sum(({ grades }) => grades),
    following: sum(({ follows }) => Number(follows === from.code)),
  };
}
