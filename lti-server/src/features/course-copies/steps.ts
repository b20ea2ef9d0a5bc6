import { contentOf, keyOf, type Step } from '../mapping/index.ts';
import type { FormerActivityRow, Sides } from './sides.ts';

/** A former activity and the one that takes over what it serves. */
export interface Taking {
  readonly former: FormerActivityRow;
  readonly moduleKey: string;
}

/**
 * What taking over does to the tags of the course. What an activity serves already stays as it is;
 * where two former activities become one, the first word on a target counts. A lock is not taken
 * over: whoever locked it spoke of the former activity.
 *
 * @param moves  within one course the tags move, save locked ones; from another course they are
 *   copied and nothing of that course changes
 */
export function stepsOf(
  takings: readonly Taking[],
  { there }: Pick<Sides, 'there'>,
  { moves, authorId }: { readonly moves: boolean; readonly authorId: string },
): Step[] {
  const held = new Set(there.map(keyOf));
  const steps: Step[] = [];
  for (const { former, moduleKey } of takings) {
    for (const row of former.tags) {
      const { target } = row;
      if (moves && row.state !== 'locked') {
        steps.push({ moduleKey: former.moduleKey, target, before: contentOf(row), after: null });
      }
      const place = keyOf({ moduleKey, target });
      if (held.has(place)) continue;
      held.add(place);
      const state = row.state === 'proposed' ? 'proposed' : 'validated';
      const after = { ...contentOf(row), state, source: 'import', authorId, version: 1 } as const;
      steps.push({ moduleKey, target, before: null, after });
    }
  }
  return steps;
}
