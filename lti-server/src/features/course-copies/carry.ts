import { ToolError, type ErrorDetail } from '../../http/index.ts';
import type { Transactor } from '../../store/index.ts';
import { sameServed, writeServed } from '../following/index.ts';
import { writeJournal } from '../journal/index.ts';
import { raiseRevision, writeSteps, type CourseRow, type Step } from '../mapping/index.ts';
import type { Matched } from './proposal.ts';
import { servedAfter, targetsTaken } from './serving.ts';
import type { Sides } from './sides.ts';
import { stepsOf, type Taking } from './steps.ts';

export interface CarryOrder {
  /** Null: within the course itself. */
  readonly former: CourseRow | null;
  readonly certain: boolean;
  readonly chosen: readonly { readonly from: string; readonly to: string }[];
  /** Whether the former activities without a counterpart may be named. */
  readonly mayName: boolean;
  /** The course has nothing of its own yet. */
  readonly isNew: boolean;
  readonly actorId: string;
  readonly now: Date;
}

export interface CarryDone {
  /** Null where nothing was there to add. */
  readonly undoId: string | null;
  readonly activities: number;
  readonly ties: number;
}

/**
 * Takes over what was certain, and what a person has chosen, in one step of the journal. The course
 * is held by the caller.
 *
 * @throws ToolError `invalid-request` for a chosen activity that is on neither side
 */
export async function carry(
  transactor: Transactor,
  course: CourseRow,
  sides: Sides,
  matches: Matched,
  order: CarryOrder,
): Promise<CarryDone> {
  const takings = takingsOf(sides, matches, order);
  const { actorId, now, former } = order;
  const steps = stepsOf(takings, sides, { moves: former === null, authorId: actorId });
  if (steps.length === 0) return { undoId: null, activities: 0, ties: 0 };
  await writeSteps(transactor, course, steps, now);
  const served = former === null ? null : await serve(transactor, course, former, steps, order);
  await raiseRevision(transactor, course);
  const { platformId, courseId } = course;
  const undoId = await writeJournal(transactor, {
    platformId,
    courseId,
    actorId,
    action: 'copy.carried',
    detail: { from: former?.courseId ?? courseId, steps, served },
    at: now,
  });
  const added = steps.filter((step) => step.after !== null);
  const activities = new Set(added.map((step) => step.moduleKey)).size;
  return { undoId, activities, ties: added.length };
}

function takingsOf(sides: Sides, matches: Matched, order: CarryOrder): Taking[] {
  const asked = matches.doubtful.map((one) => one.former);
  const open = order.mayName ? [...asked, ...matches.orphans] : asked;
  const formers = new Map(open.map((one) => [one.moduleKey, one]));
  const present = new Set(sides.present.map((row) => row.moduleKey));
  const details: ErrorDetail[] = [];
  const chosen = order.chosen.flatMap(({ from, to }, index): Taking[] => {
    const former = formers.get(from);
    const path = `body.chosen.${index}`;
    if (former === undefined) {
      details.push({ path: `${path}.from`, expected: 'a former activity that is asked about' });
      return [];
    }
    if (!present.has(to)) {
      details.push({ path: `${path}.to`, expected: 'an activity that this course has now' });
      return [];
    }
    return [{ former, moduleKey: to }];
  });
  if (details.length > 0) throw new ToolError('invalid-request', { details: details.slice(0, 20) });
  const certain = order.certain ? matches.certain : [];
  return [...certain.map(({ former, now }) => ({ former, moduleKey: now.moduleKey })), ...chosen];
}

async function serve(
  transactor: Transactor,
  course: CourseRow,
  former: CourseRow,
  steps: readonly Step[],
  { isNew, now }: CarryOrder,
) {
  const both = { course, former, isNew };
  const served = await servedAfter(transactor, both, targetsTaken(steps), now);
  if (sameServed(served.before, served.after)) return null;
  await writeServed(transactor, course, served.after);
  return served;
}
