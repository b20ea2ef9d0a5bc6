/** Two of the tool on one PostgreSQL server read a course from Moodle once, whoever asks first. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ContentsRefreshed } from '@blocmap/shared/protocol';
import { platform } from '@blocmap/lti-server/store/index';
import { makeLaunch, startTestTool, type TestTool } from '@blocmap/lti-server/testing/index';
import { startPostgres, type Postgres } from '../support/postgres.ts';

const COURSES = ['2', '3', '4', '5', '6'];
const CONTENTS = [
  { name: 'S', modules: [{ id: 5, name: 'Quiz', modname: 'quiz', availability: null }] },
];

let postgres: Postgres;
let tools: readonly [TestTool, TestTool];
let teacher: string;
let moodle: Server;
/** The courses that were asked for, in the order of the questions. */
let asked: (string | null)[] = [];
let hold: Promise<void> = Promise.resolve();

beforeAll(async () => {
  moodle = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(new URLSearchParams(body).get('courseid'));
      void hold.then(() => response.end(JSON.stringify(CONTENTS)));
    });
  });
  await new Promise<void>((resolve) => void moodle.listen(0, '127.0.0.1', resolve));
  postgres = await startPostgres();
  const location = { kind: 'postgresql', url: postgres.url } as const;
  const first = await startTestTool({ location });
  tools = [first, await startTestTool({ location })];
  const { platformId } = first;
  const issuer = `http://127.0.0.1:${(moodle.address() as AddressInfo).port}`;
  await first.context.store.write((writer) =>
    writer
      .update(platform)
      .set({ issuer, family: 'moodle' })
      .where(eq(platform.platformId, platformId)),
  );
  const people = { platformId, membershipsUrl: null, resourceLink: null, moduleKey: null };
  for (const id of COURSES) {
    teacher = await first.launch(makeLaunch({ ...people, course: { id, title: id, label: null } }));
  }
  const roles = ['administrator' as const];
  const administrator = await first.launch(
    makeLaunch({ ...people, course: null, userId: 'admin-1', roles }),
  );
  await first.api('PUT', '/administration/web-service', {
    token: administrator,
    body: { token: 'ab12'.repeat(8) },
  });
});
afterAll(async () => {
  await Promise.all(tools.map((tool) => tool.close()));
  await postgres.stop();
  await new Promise<void>((resolve) => void moodle.close(() => resolve()));
});

async function refresh(tool: TestTool): Promise<string> {
  const reply = await tool.api('POST', '/courses/2/contents/refresh', { token: teacher });
  return ContentsRefreshed.parse(reply.json).outcome;
}

test('two teachers press the button on two instances: Moodle is asked once', async () => {
  asked = [];
  let answer = (): void => undefined;
  hold = new Promise((resolve) => (answer = resolve));
  const first = refresh(tools[0]);
  await expect.poll(() => asked, { timeout: 20_000 }).toEqual(['2']);
  const second = await refresh(tools[1]);
  answer();
  expect([await first, second]).toEqual(['read', 'busy']);
  expect(asked).toEqual(['2']);
});

test('upkeep of both reads each course that is due once', async () => {
  asked = [];
  hold = Promise.resolve();
  for (const tool of tools) tool.advance(7 * 60 * 60_000);
  const { signal } = new AbortController();
  await Promise.all(tools.map((tool) => tool.services.activities.refreshDue(signal)));
  expect(asked).toHaveLength(COURSES.length);
  expect(new Set(asked)).toEqual(new Set(COURSES));
});
