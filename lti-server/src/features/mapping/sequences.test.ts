/** Random sequences of changes and undos: what must hold whatever teachers do. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { computeCoverage } from '@blocmap/shared/coverage';
import type { CourseOverview, TagRequest, TagResponse } from '@blocmap/shared/protocol';
import type { Principal } from '../access/index.ts';
import { makeLaunch, scanBody, startTestTool, type TestTool } from '../../testing/index.ts';

let tool: TestTool;
let courses = 0;
beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

const MODULES = ['cm:1', 'cm:2', 'cm:3', 'cm:4'];
const TARGETS = ['RNCP99001BC01', 'RNCP99001BC01.1', 'RNCP99001BC02.3', 'RNCP99001BC03.2'];
const NATURES = ['taught', 'formative', 'certificative', null] as const;

const change = fc.record({
  moduleKey: fc.constantFrom(...MODULES),
  target: fc.constantFrom(...TARGETS),
  nature: fc.constantFrom(...NATURES),
  source: fc.constantFrom('manual' as const, 'suggestion' as const, 'import' as const),
});
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 6 }) }),
  },
  { weight: 1, arbitrary: fc.record({ scan: fc.subarray([1, 2, 3, 4], { minLength: 1 }) }) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
);

async function freshCourse(): Promise<{ principal: Principal; courseId: string }> {
  courses += 1;
  const courseId = `s${courses}`;
  await tool.launch(
    makeLaunch({
      platformId: tool.platformId,
      course: { id: courseId, title: 'Maintenance', label: null },
    }),
  );
  const principal: Principal = {
    platformId: tool.platformId,
    userId: 'teacher-1',
    deploymentId: '1',
    locale: 'fr',
    via: 'session',
    launch: null,
  };
  await tool.services.mapping.saveScan(principal, courseId, scanBody([1, 2, 3, 4]));
  return { principal, courseId };
}

/** What people see of the tags; versions only ever rise. */
function picture({ tags }: CourseOverview): unknown {
  return tags.map(({ version: _version, ...seen }) => seen);
}

/** The coverage as anybody could work it out from the overview itself. */
function expectedCoverage(overview: CourseOverview) {
  const present = overview.activities.filter((one) => !one.gone).map((one) => one.moduleKey);
  const coverage = computeCoverage(
    tool.certification,
    overview.tags
      .filter((one) => present.includes(one.moduleKey) && one.state !== 'proposed')
      .map((one) => ({ activity: one.moduleKey, target: one.target, nature: one.nature })),
  );
  return {
    activities: present.length,
    tagged: coverage.tagged.size,
    untagged: present.filter((moduleKey) => !coverage.tagged.has(moduleKey)),
    blocks: coverage.blocks,
    notServed: coverage.notServed,
  };
}

type Step = { changes: z.output<typeof TagRequest>['changes'] } | { scan: number[] } | 'undo';

/** Null where there is nothing to undo. */
async function perform(
  principal: Principal,
  courseId: string,
  one: Step,
  undoId: string | null,
): Promise<{ readonly overview: CourseOverview; readonly response?: TagResponse } | null> {
  const { mapping } = tool.services;
  if (one === 'undo') {
    if (undoId === null) return null;
    const response = await mapping.undo(principal, courseId, undoId);
    return { overview: response.overview, response };
  }
  if ('scan' in one) {
    return { overview: await mapping.saveScan(principal, courseId, scanBody(one.scan)) };
  }
  const response = await mapping.changeTags(principal, courseId, one);
  return { overview: response.overview, response };
}

test('every change can be undone to what was before, and the revision only rises', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { mapping } = tool.services;
      const { principal, courseId } = await freshCourse();
      const read = async (): Promise<CourseOverview> => {
        const fresh = await mapping.courseOverview(principal, courseId);
        if (fresh.notModified) throw new Error('Asked without an ETag.');
        return fresh.overview;
      };
      let before = await read();
      let last: { readonly response: TagResponse; readonly before: CourseOverview } | null = null;
      for (const one of steps) {
        const done = await perform(principal, courseId, one, last?.response.undoId ?? null);
        const wanted = one === 'undo' && done !== null ? (last?.before ?? before) : null;
        const after = done?.overview ?? (await read());
        expect(wanted === null ? null : picture(after)).toEqual(wanted && picture(wanted));
        // A change that is none leaves no key to undo it, and the revision where it was.
        expect(done?.response?.undoId === null).toBe(
          done?.response !== undefined && after.revision === before.revision,
        );
        expect([before.revision, before.revision + 1]).toContain(after.revision);
        expect(after.coverage).toEqual(expectedCoverage(after));
        expect(after).toEqual(await read());
        // A scan keeps the tags, so that what was changed last can still be undone.
        if (done?.response?.undoId != null) last = { response: done.response, before };
        before = after;
      }
    }),
    { numRuns: 25 },
  );
});

test('ten teachers at once lose none of their changes', async () => {
  const { mapping } = tool.services;
  const { principal, courseId } = await freshCourse();
  const { revision } = await mapping.saveScan(principal, courseId, scanBody([1, 2, 3, 4]));
  const all = MODULES.flatMap((moduleKey) => TARGETS.map((target) => ({ moduleKey, target })));
  await Promise.all(
    all.map((each) =>
      mapping.changeTags(principal, courseId, {
        changes: [{ ...each, nature: 'taught', source: 'manual' }],
      }),
    ),
  );
  const fresh = await mapping.courseOverview(principal, courseId);
  expect(fresh).toMatchObject({ overview: { revision: revision + all.length } });
  expect(fresh.notModified ? [] : fresh.overview.tags).toHaveLength(all.length);
});
