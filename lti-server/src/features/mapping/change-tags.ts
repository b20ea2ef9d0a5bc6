import type { z } from 'zod';
import type { TagChange } from '@blocmap/shared/protocol';
import { targetsOf, type Served } from '../../certifications/index.ts';
import { ToolError, type ErrorDetail } from '../../http/index.ts';
import type { Reader, Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import { planChanges } from './plan.ts';
import {
  holdCourse,
  raiseRevision,
  readActivities,
  readTags,
  type CourseKey,
  type CourseRow,
} from './records.ts';
import { writeSteps } from './write-steps.ts';

/**
 * Changes tags, all or nothing. Resolves to the key to undo it; null where nothing changed.
 *
 * @throws ToolError `invalid-request` for an activity or a target that is not there, `conflict` for
 *   a tag that is locked or was changed meanwhile
 */
export async function changeTags(
  transactor: Transactor,
  key: CourseKey,
  request: {
    readonly changes: readonly z.output<typeof TagChange>[];
    readonly authorId: string;
    readonly now: Date;
  },
  servedBy: (reader: Reader, course: CourseRow) => Promise<Served>,
): Promise<string | null> {
  const course = await holdCourse(transactor, key);
  const known = await readActivities(transactor, key);
  const served = await servedBy(transactor, course);
  const targets = new Set(served.flatMap((one) => [...targetsOf(one)]));
  const moduleKeys = new Set(known.map((row) => row.moduleKey));
  refuseUnknown(request.changes, moduleKeys, targets);
  const touched = [...new Set(request.changes.map((change) => change.moduleKey))];
  const current = await readTags(transactor, key, touched);
  const steps = planChanges(current, request.changes, request.authorId);
  if (steps.length === 0) return null;
  await writeSteps(transactor, key, steps, request.now);
  await raiseRevision(transactor, course);
  return writeJournal(transactor, {
    ...key,
    actorId: request.authorId,
    action: 'tags.changed',
    detail: { steps },
    at: request.now,
  });
}

function refuseUnknown(
  changes: readonly z.output<typeof TagChange>[],
  moduleKeys: ReadonlySet<string>,
  targets: ReadonlySet<string>,
): void {
  const details: ErrorDetail[] = [];
  changes.forEach((change, index) => {
    const path = `body.changes.${index}`;
    if (!moduleKeys.has(change.moduleKey)) {
      details.push({ path: `${path}.moduleKey`, expected: 'an activity of this course' });
    }
    // A tag on what the certification no longer has can still be taken away.
    if (change.nature !== null && !targets.has(change.target)) {
      details.push({
        path: `${path}.target`,
        expected: 'a block or competence of a certification that the course serves',
      });
    }
  });
  if (details.length > 0) throw new ToolError('invalid-request', { details: details.slice(0, 20) });
}
