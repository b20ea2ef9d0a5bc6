/**
 * Two of the tool beside one another on one PostgreSQL server, as a large establishment runs it.
 * What the embedded database does one after the other really happens at once here.
 */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CourseOverview,
  DepartmentOverview,
  ExtensionTokens,
  PairingCodeResponse,
  ScoreResponse,
  ShortCodeResponse,
  TagResponse,
} from '@blocmap/shared/protocol';
import { erasePerson, exportPerson } from '@blocmap/lti-server/features/privacy/index';
import {
  makeLaunch,
  scanBody,
  startTestTool,
  type Reply,
  type TestTool,
} from '@blocmap/lti-server/testing/index';
import { startPostgres, type Postgres } from '../support/postgres.ts';

let postgres: Postgres;
let tools: readonly [TestTool, TestTool];
let teacher: string;

beforeAll(async () => {
  postgres = await startPostgres();
  const location = { kind: 'postgresql', url: postgres.url } as const;
  const first = await startTestTool({ location });
  tools = [first, await startTestTool({ location })];
  teacher = await first.launch(launchOf());
  await first.api('PUT', '/courses/2/activities', { token: teacher, body: scanBody([11, 12, 13]) });
});
afterAll(async () => {
  await Promise.all(tools.map((tool) => tool.close()));
  await postgres.stop();
});

const launchOf = (over = {}) =>
  makeLaunch({ platformId: tools[0].platformId, membershipsUrl: null, ...over });
const either = (index: number): TestTool => tools[index % 2 === 0 ? 0 : 1];
const statuses = (replies: readonly Reply[]) =>
  replies.map((reply) => reply.status).toSorted((a, b) => a - b);

/** The same request to both tools in turn, all at once. */
function atOnce(times: number, ask: (tool: TestTool, index: number) => Promise<Reply>) {
  return Promise.all(Array.from({ length: times }, (_, index) => ask(either(index), index)));
}

describe('a launch', () => {
  test('of a new course by a whole class makes one course and one activity', async () => {
    const course = { id: 'new', title: 'Nouveau', label: null };
    const tokens = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        either(index).launch(
          launchOf({
            course,
            userId: `pupil-${index}`,
            roles: ['student'],
            custom: { blocmap_targets: 'RNCP99001BC01' },
          }),
        ),
      ),
    );
    const reply = await tools[1].api('GET', '/courses/new', { token: tokens[0] });
    const seen = CourseOverview.parse(reply.json);
    expect([seen.activities.length, seen.tags.length]).toEqual([1, 1]);
  });

  test('by teachers who tell the course module at once ends with one activity', async () => {
    const course = { id: 'rekey', title: 'Clé', label: null };
    const token = await tools[0].launch(launchOf({ course }));
    await tools[0].api('POST', '/courses/rekey/tags', {
      token,
      body: { changes: [{ moduleKey: 'link:7', target: 'RNCP99001BC01', nature: 'taught' }] },
    });
    const settled = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        either(index).launch(launchOf({ course, userId: `t${index}`, moduleKey: 'cm:70' })),
      ),
    );
    expect(settled.filter((one) => one.status === 'rejected')).toEqual([]);
    const reply = await tools[0].api('GET', '/courses/rekey', { token });
    const seen = CourseOverview.parse(reply.json);
    expect(seen.activities.map((one) => one.moduleKey)).toEqual(['cm:70']);
    expect(seen.tags.map((one) => one.moduleKey)).toEqual(['cm:70']);
  });
});

describe('tags', () => {
  test('that two teachers set on the same version: one is saved, the other told', async () => {
    const body = {
      changes: [
        { moduleKey: 'cm:11', target: 'RNCP99001BC01.1', nature: 'formative', baseVersion: 0 },
      ],
    };
    const replies = await atOnce(6, (tool) =>
      tool.api('POST', '/courses/2/tags', { token: teacher, body }),
    );
    expect(statuses(replies)).toEqual([200, 409, 409, 409, 409, 409]);
  });

  test('that are changed at once all count, and each has a revision of its own', async () => {
    const before = CourseOverview.parse(
      (await tools[0].api('GET', '/courses/2', { token: teacher })).json,
    );
    const targets = ['RNCP99001BC01.2', 'RNCP99001BC02.1', 'RNCP99001BC02.2', 'RNCP99001BC03.1'];
    const replies = await atOnce(4, (tool, index) =>
      tool.api('POST', '/courses/2/tags', {
        token: teacher,
        body: { changes: [{ moduleKey: 'cm:12', target: targets[index], nature: 'taught' }] },
      }),
    );
    expect(statuses(replies)).toEqual([200, 200, 200, 200]);
    const after = CourseOverview.parse(
      (await tools[1].api('GET', '/courses/2', { token: teacher })).json,
    );
    expect(after.revision).toBe(before.revision + 4);
    expect(after.tags).toHaveLength(before.tags.length + 4);
  });

  test('are undone once, by whoever asks first', async () => {
    const changed = TagResponse.parse(
      (
        await tools[0].api('POST', '/courses/2/tags', {
          token: teacher,
          body: { changes: [{ moduleKey: 'cm:13', target: 'RNCP99001BC01', nature: 'taught' }] },
        })
      ).json,
    );
    const replies = await atOnce(4, (tool) =>
      tool.api('POST', '/courses/2/undo', { token: teacher, body: { undoId: changed.undoId } }),
    );
    expect(statuses(replies)).toEqual([200, 409, 409, 409]);
  });

  test('show in a department that the other tool changed', async () => {
    const admin = await tools[1].launch(
      launchOf({ userId: 'admin', roles: ['administrator'], course: null, resourceLink: null }),
    );
    const served = async () =>
      DepartmentOverview.parse((await tools[1].api('GET', '/department', { token: admin })).json)
        .total[2]?.counts.certificative;
    const before = (await served()) ?? 0;
    await tools[0].api('POST', '/courses/2/tags', {
      token: teacher,
      body: {
        changes: [{ moduleKey: 'cm:13', target: 'RNCP99001BC03.2', nature: 'certificative' }],
      },
    });
    expect(await served()).toBe(before + 1);
  });
});

describe('pairing', () => {
  test('a code works once over all tools', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const issued = await tools[0].api('POST', '/pairing/codes', {
      token: teacher,
      body: { challenge, state: 's'.repeat(16) },
    });
    const { code } = PairingCodeResponse.parse(issued.json);
    const replies = await atOnce(8, (tool) =>
      tool.api('POST', '/pairing/exchange', { body: { code, verifier } }),
    );
    expect(statuses(replies).filter((status) => status === 200)).toHaveLength(1);

    const tokens = ExtensionTokens.parse(replies.find((reply) => reply.status === 200)?.json);
    const { refreshToken } = tokens;
    const renewed = await atOnce(8, (tool) =>
      tool.api('POST', '/pairing/refresh', { body: { refreshToken } }),
    );
    expect(statuses(renewed).filter((status) => status === 200)).toHaveLength(1);
    const survivor = ExtensionTokens.parse(renewed.find((reply) => reply.status === 200)?.json);
    const me = await tools[1].api('GET', '/me', { token: survivor.accessToken });
    expect(me.status, 'a token that was shown twice ends the connection').toBe(401);
  });

  test('guesses are counted over all tools', async () => {
    const issued = await tools[0].api('POST', '/pairing/short-codes', { token: teacher });
    const { code } = ShortCodeResponse.parse(issued.json);
    const replies = await atOnce(40, (tool, index) =>
      tool.api('POST', '/pairing/exchange', { body: { shortCode: `ZZZZ-${2222 + (index % 8)}` } }),
    );
    expect(statuses(replies).filter((status) => status === 401)).toHaveLength(5);
    const right = await tools[1].api('POST', '/pairing/exchange', { body: { shortCode: code } });
    expect(right.status).toBe(429);
  });
});

describe('a person', () => {
  test('is exported and forgotten', async () => {
    const [tool] = tools;
    const { platformId } = tool;
    await tool.launch(launchOf({ userId: 'leaver', roles: ['student'] }));
    const posted = await tool.api('POST', '/courses/2/activities/cm:11/scores', {
      token: teacher,
      body: { userId: 'leaver', block: 'RNCP99001BC01', score: 11 },
    });
    expect(ScoreResponse.parse(posted.json).score.state).toBe('sent');
    const person = { platformId, userId: 'leaver' };
    expect(await exportPerson(tool.context, person)).toMatchObject({ scores: [{ score: 11 }] });
    await erasePerson(tool.context, person);
    await erasePerson(tool.context, { platformId, userId: 'teacher-1' });
    expect(JSON.stringify(await exportPerson(tool.context, person))).not.toContain('cm:11');
  });
});
