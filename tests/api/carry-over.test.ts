/**
 * Tags carried over by two of the tool on one PostgreSQL server, while others tag: what the embedded
 * database does one after the other really happens at once here.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CarryOverReport, CourseOverview, Succession } from '@blocmap/shared/protocol';
import {
  makeLaunch,
  scanBody,
  startTestTool,
  type TestTool,
} from '@blocmap/lti-server/testing/index';
import { startPostgres, type Postgres } from '../support/postgres.ts';

const OLD = 'RNCP99001';
const NEW = 'RNCP99002';
const PATH = `/certifications/${OLD}/succession/${NEW}`;
const COURSES = ['a', 'b', 'c', 'd'];

let postgres: Postgres;
let tools: readonly [TestTool, TestTool];
let teacher: string;

beforeAll(async () => {
  postgres = await startPostgres();
  const location = { kind: 'postgresql', url: postgres.url } as const;
  const first = await startTestTool({ location });
  tools = [first, await startTestTool({ location })];
  for (const id of COURSES) {
    const course = { id, title: id, label: null };
    const { platformId } = first;
    teacher = await first.launch(makeLaunch({ platformId, membershipsUrl: null, course }));
    await first.api('PUT', `/courses/${id}/activities`, {
      token: teacher,
      body: scanBody([11, 12]),
    });
    await tag(0, id, 'cm:11', `${OLD}BC01.1`);
  }
});
afterAll(async () => {
  await Promise.all(tools.map((tool) => tool.close()));
  await postgres.stop();
});

const either = (index: number): TestTool => tools[index % 2 === 0 ? 0 : 1];

function tag(index: number, courseId: string, moduleKey: string, target: string) {
  const body = { changes: [{ moduleKey, target, nature: 'formative' }] };
  return either(index).api('POST', `/courses/${courseId}/tags`, { token: teacher, body });
}

async function tagsOf(courseId: string, certification: string): Promise<string[]> {
  const path = `/courses/${courseId}?certification=${certification}`;
  const reply = await tools[0].api('GET', path, { token: teacher });
  return CourseOverview.parse(reply.json).tags.map((one) => `${one.moduleKey} ${one.target}`);
}

test('several orders over the same courses, in any order of them, and taggers: each tag counts once', async () => {
  const seen = Succession.parse((await tools[0].api('GET', PATH, { token: teacher })).json);
  const { revision, versions } = seen;
  const orders = [COURSES, COURSES.toReversed(), ['b', 'd'], ['c', 'a'], COURSES].map(
    (courseIds, index) =>
      either(index).api('POST', `${PATH}/carry-over`, {
        token: teacher,
        body: { revision, versions, courseIds, certificationSwitch: true },
      }),
  );
  const tagged = COURSES.map((id, index) =>
    tag(index, id, 'cm:12', `${OLD}BC02.${(index % 3) + 1}`),
  );
  const reports = (await Promise.all(orders)).map((reply) => CarryOverReport.parse(reply.json));
  expect((await Promise.all(tagged)).map((reply) => reply.status)).toEqual([200, 200, 200, 200]);
  const switched = reports.reduce((sum, report) => sum + report.switched, 0);
  expect(switched).toBe(COURSES.length);
  for (const id of COURSES) {
    expect(await tagsOf(id, OLD)).toHaveLength(2);
    expect(await tagsOf(id, NEW)).toContain(`cm:11 ${NEW}BC01.1`);
  }
});

test('undone by many at once, it is taken back once', async () => {
  const body = { changes: [{ moduleKey: 'cm:12', target: `${OLD}BC03.1`, nature: 'taught' }] };
  await tools[0].api('POST', `/courses/a/tags`, { token: teacher, body });
  const { revision, versions } = Succession.parse(
    (await tools[1].api('GET', PATH, { token: teacher })).json,
  );
  const before = await tagsOf('a', NEW);
  const carried = await tools[0].api('POST', `${PATH}/carry-over`, {
    token: teacher,
    body: { revision, versions, courseIds: ['a'], certificationSwitch: true },
  });
  const { undoId } = CarryOverReport.parse(carried.json);
  expect((await tagsOf('a', NEW)).length).toBeGreaterThan(before.length);
  const replies = await Promise.all(
    [0, 1, 2, 3].map((index) =>
      either(index).api('POST', `${PATH}/carry-over/undo`, { token: teacher, body: { undoId } }),
    ),
  );
  expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
  expect(await tagsOf('a', NEW)).toEqual(before);
});
