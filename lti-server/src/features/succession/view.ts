import type { LastCarryOver, Succession } from '@blocmap/shared/protocol';
import {
  impactOf,
  MappingKind,
  planCarryOver,
  type MappingEntry,
  type SuccessionMapping,
} from '@blocmap/shared/succession';
import { outlineOf, type HeldLayer } from '../../certifications/index.ts';
import type { Reader } from '../../store/index.ts';
import { readCarries } from './carry-journal.ts';
import type { Pair, SuccessionKey } from './pair.ts';
import { isWithin, readTouched, type Reach } from './reach.ts';
import type { CurrentMapping } from './stored.ts';
import { findTouched, sizeOf } from './undo.ts';
import { asCourseTags, readCarried, readUsage } from './usage.ts';

/**
 * A succession as somebody sees it: the correspondence, numbers for the whole platform, and the
 * courses within their reach by name.
 *
 * @param day  in France
 */
export async function viewSuccession(
  reader: Reader,
  key: SuccessionKey,
  { from, to }: Pair,
  { mapping, revision, renewed }: CurrentMapping,
  {
    reach,
    day,
    laid,
  }: {
    readonly reach: Reach;
    readonly day: string;
    readonly laid: { readonly from: HeldLayer; readonly to: HeldLayer };
  },
): Promise<Succession> {
  const impact = impactOf(mapping, await readUsage(reader, key));
  return {
    from: outlineOf(from.certification, laid.from, day),
    to: outlineOf(to.certification, laid.to, day),
    versions: { from: mapping.from.hash, to: mapping.to.hash },
    revision,
    renewed,
    entries: [...mapping.entries],
    counts: countEntries(mapping.entries),
    impact: {
      totals: impact.totals,
      kinds: MappingKind.options.flatMap((kind) =>
        impact.kinds.flatMap((one) => (one.kind === kind ? [{ ...one, kind }] : [])),
      ),
    },
    courses: await coursesOf(reader, key, mapping, reach, impact.courses),
    lastCarryOver: await lastCarryOver(reader, key, reach),
  };
}

function countEntries(entries: readonly MappingEntry[]): Succession['counts'] {
  const counts = { exact: 0, near: 0, none: 0, manual: 0, waiting: 0 };
  for (const { kind, confirmed } of entries) {
    counts[kind] += 1;
    if (!confirmed) counts.waiting += 1;
  }
  return counts;
}

async function coursesOf(
  reader: Reader,
  key: SuccessionKey,
  mapping: SuccessionMapping,
  reach: Reach,
  uses: readonly {
    readonly courseId: string;
    readonly activities: number;
    readonly grades: number;
  }[],
): Promise<Succession['courses']> {
  const rows = await readTouched(reader, key, reach);
  const courseIds = rows.map((row) => row.courseId);
  const plan = planCarryOver(mapping, asCourseTags(await readCarried(reader, key, courseIds)));
  const plans = new Map(plan.courses.map((one) => [one.courseId, one.counts]));
  const used = new Map(uses.map((one) => [one.courseId, one]));
  const nothing = planCarryOver(mapping, []).counts;
  return rows.map(({ courseId, title, certificationCode }) => ({
    courseId,
    title,
    follows: certificationCode,
    activities: used.get(courseId)?.activities ?? 0,
    grades: used.get(courseId)?.grades ?? 0,
    plan: plans.get(courseId) ?? nothing,
  }));
}

/** The latest one that the person could take back now. */
async function lastCarryOver(
  reader: Reader,
  key: SuccessionKey,
  reach: Reach,
): Promise<LastCarryOver | null> {
  const carry = (await readCarries(reader, key)).find(({ courses }) =>
    courses.every(({ courseId }) => isWithin(reach, courseId)),
  );
  if (carry === undefined || (await findTouched(reader, key, carry)).length > 0) return null;
  return { undoId: carry.undoId, at: carry.at.toISOString(), ...sizeOf(carry) };
}
