/** Logs name no person: everything that people do, or get wrong, with words that no line may hold. */
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CourseOverview, Me } from '@blocmap/shared/protocol';
import { postIdToken } from '../platform/index.ts';
import type { ToolProcess } from '../support/tool-process.ts';
import { call, stageInstances, type Instances } from './instances.ts';

let stage: Instances;
let tool: ToolProcess;
beforeAll(async () => {
  stage = await stageInstances();
  tool = await stage.start({ BLOCMAP_LOG_LEVEL: 'debug' });
  await stage.balancer.use([tool.address]);
});
afterAll(() => stage.close());

/** Stands for whatever identifies a person, wherever it may be written. */
const MARKER = 'Zoubida-Quintard';
const SUBJECT = 'sub-4711-quintard';
const NETWORK = '203.0.113.77';
const CLAIMS = {
  sub: SUBJECT,
  name: MARKER,
  given_name: MARKER,
  family_name: MARKER,
  email: `${MARKER}@lycee.example`,
};

function ask(
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Response> {
  const headers = { 'x-forwarded-for': NETWORK, 'x-request-id': MARKER, ...init.headers };
  return fetch(tool.address + path, { ...init, headers });
}

async function get(path: string): Promise<number> {
  return (await ask(path)).status;
}

async function withoutTable(table: string, work: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: stage.postgres.url });
  await client.connect();
  await client.query(`ALTER TABLE ${table} RENAME TO away`);
  await work();
  await client.query(`ALTER TABLE away RENAME TO ${table}`);
  await client.end();
}

test('no line holds a name, an address, a token, a score or an id of a person', async () => {
  const token = await stage.launch({ claims: CLAIMS });
  const me = Me.parse((await call(tool.address, token, '/me')).json);
  const course = `/courses/${me.courses[0]?.courseId ?? ''}`;
  const seen = CourseOverview.parse((await call(tool.address, token, course)).json);
  const moduleKey = seen.activities[0]?.moduleKey ?? '';
  const tagging = { changes: [{ moduleKey, target: 'RNCP35698BC01', nature: 'certificative' }] };
  expect((await call(tool.address, token, `${course}/tags`, tagging)).status).toBe(200);
  const learner = stage.platform.users.at(-1);
  const scored = await call(tool.address, token, `${course}/activities/${moduleKey}/scores`, {
    userId: String(learner?.id),
    block: 'RNCP35698BC01',
    score: 13.37,
    comment: MARKER,
  });
  const unknown = await call(tool.address, token, `${course}/activities/${moduleKey}/scores`, {
    userId: SUBJECT,
    block: MARKER,
    score: 13.37,
    comment: MARKER,
  });
  expect([scored.status, unknown.status].filter((status) => status === 500)).toEqual([]);

  const refused = await Promise.all([
    stage.platform.mintIdToken({ claims: { ...CLAIMS, nonce: 'another' } }),
    stage.platform.mintIdToken({ claims: { ...CLAIMS, aud: MARKER } }),
    stage.platform.mintIdToken({ claims: CLAIMS, forgery: 'foreign-key' }),
    stage.platform.mintIdToken({ claims: { ...CLAIMS, exp: 1 } }),
  ]);
  const statuses = await Promise.all(refused.map(async (one) => (await postIdToken(one)).status));
  expect(statuses).toEqual([401, 401, 401, 401]);

  const iss = encodeURIComponent(stage.platform.issuer);
  expect([
    await get(`/${MARKER}`),
    await get(`/${MARKER}/%3F?name=${MARKER}`),
    await get(`/api/v1/courses/${MARKER}`),
    await get(`/api/v1/${MARKER}?token=${MARKER}`),
    await get(`/lti/${MARKER}`),
    await get(`/assets/${MARKER}.js`),
    await get(`/ims/case/v1p1/CFPackages/${MARKER}`),
    await get(`/lti/login?iss=${iss}&login_hint=${MARKER}&lti_message_hint=${MARKER}`),
  ]).toEqual(expect.arrayContaining([404, 401, 400]));
  const unreadable = await ask('/api/v1/pairing/exchange', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `MoodleSession=${MARKER}` },
    body: `{"code": "${MARKER}`,
  });
  expect(unreadable.status).toBe(400);

  await withoutTable('tag', async () => {
    const body = { changes: [{ moduleKey, target: 'RNCP35698BC02', nature: 'taught' }] };
    expect((await call(tool.address, token, `${course}/tags`, body)).status).toBe(500);
  });
  await withoutTable('enrolment', async () => {
    const minted = await stage.platform.mintIdToken({ claims: CLAIMS });
    expect((await postIdToken(minted)).status).toBe(500);
  });

  tool.signal('SIGTERM');
  expect(await tool.ended).toBe(0);
  const log = tool.lines.join('\n');
  expect(log).toContain('"problem"');
  expect(log).toContain('launch refused');
  expect(tool.lines.length).toBeGreaterThan(15);
  const personal = [MARKER, SUBJECT, NETWORK, '13.37', '13,37', token, 'quintard'];
  const names = stage.platform.users.flatMap(({ email, familyName }) => [email, familyName]);
  const told = [...personal, ...names].filter((one) =>
    tool.lines.some((line) => line.toLowerCase().includes(one.toLowerCase())),
  );
  expect(told).toEqual([]);
});

test('each line is one JSON object, and a request’s id is never a word that somebody sent', async () => {
  for (const line of tool.lines) expect(JSON.parse(line)).toHaveProperty('level');
  const ids = tool.lines.flatMap((line) => /"requestId":"([^"]*)"/.exec(line)?.[1] ?? []);
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.filter((id) => !/^[\da-f]{16}$/.test(id))).toEqual([]);
});
