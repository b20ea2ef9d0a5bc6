import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CourseOverview, Me, MyScores } from '@blocmap/shared/protocol';
import type { Launch } from '../../lti/port.ts';
import {
  activity,
  administrator,
  enrolment,
  journal,
  score,
  session,
  tag,
} from '../../store/index.ts';
import { makeLaunch, scanBody, startTestTool, type TestTool } from '../../testing/index.ts';

const MINUTE = 60_000;
const TARGET = 'RNCP99001BC01.1';

let tool: TestTool;
let courseId: string;
let courses = 0;

beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());
beforeEach(() => {
  courses += 1;
  courseId = `l${courses}`;
});

function launchOf(over: Partial<Launch> = {}): Launch {
  return makeLaunch({
    platformId: tool.platformId,
    course: { id: courseId, title: 'Maintenance', label: null },
    membershipsUrl: null,
    ...over,
  });
}
const launch = (over: Partial<Launch> = {}): Promise<string> => tool.launch(launchOf(over));
const student = { userId: 'student-1', roles: ['student'] } satisfies Partial<Launch>;

async function overview(token: string): Promise<CourseOverview> {
  return CourseOverview.parse((await tool.api('GET', `/courses/${courseId}`, { token })).json);
}
const scan = (token: string, cmids: number[]) =>
  tool.api('PUT', `/courses/${courseId}/activities`, { token, body: scanBody(cmids) });
const tagAs = (token: string, moduleKey: string, target: string, nature: string | null) =>
  tool.api('POST', `/courses/${courseId}/tags`, {
    token,
    body: { changes: [{ moduleKey, target, nature }] },
  });
const keys = async () => {
  const rows = await tool.context.store.read((reader) =>
    reader.select().from(activity).where(eq(activity.courseId, courseId)),
  );
  return rows.map((row) => row.moduleKey).toSorted();
};

describe('a session', () => {
  test('renews itself while it is used, for eight hours', async () => {
    const token = await launch();
    for (let minutes = 20; minutes < 8 * 60; minutes += 20) {
      tool.advance(20 * MINUTE);
      expect((await tool.api('GET', '/me', { token })).status).toBe(200);
    }
    tool.advance(21 * MINUTE);
    expect((await tool.api('GET', '/me', { token })).status).toBe(401);
  });

  test('ends after half an hour without a request, and says so', async () => {
    const token = await launch();
    tool.advance(31 * MINUTE);
    const reply = await tool.api('GET', '/me', { token });
    expect(reply.json).toMatchObject({ error: { code: 'session-expired' } });
  });

  test('ends at once when it is closed', async () => {
    const token = await launch();
    expect((await tool.api('DELETE', '/session', { token })).status).toBe(204);
    expect((await tool.api('GET', '/me', { token })).json).toMatchObject({
      error: { code: 'unauthenticated' },
    });
  });

  test('is kept as a hash alone', async () => {
    const token = await launch();
    const rows = await tool.context.store.read((reader) => reader.select().from(session));
    expect(JSON.stringify(rows)).not.toContain(token.split('.').at(-1));
  });
});

describe('a person', () => {
  test('is what the last launch says', async () => {
    const first = await launch({ roles: ['teacher', 'administrator'] });
    expect(Me.parse((await tool.api('GET', '/me', { token: first })).json)).toMatchObject({
      administrator: true,
      head: false,
    });
    const second = await launch({ roles: ['student'] });
    const me = Me.parse((await tool.api('GET', '/me', { token: second })).json);
    expect(me.administrator).toBe(false);
    expect(me.courses.find((one) => one.courseId === courseId)?.role).toBe('student');
    const rows = await tool.context.store.read((reader) => reader.select().from(administrator));
    expect(rows).toEqual([]);
  });

  test('without a role we know may look as a student does, and is enrolled nowhere', async () => {
    const token = await launch({ userId: 'mentor', roles: [] });
    expect((await overview(token)).role).toBe('student');
    const rows = await tool.context.store.read((reader) =>
      reader.select().from(enrolment).where(eq(enrolment.userId, 'mentor')),
    );
    expect(rows).toEqual([]);
  });

  test('whom the platform does not name gets a page that says what to do', async () => {
    const reply = await tool.request('POST', '/fake-launch', { body: launchOf({ userId: null }) });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      403,
      'text/html; charset=utf-8',
    ]);
    expect(reply.text).toContain('Connectez-vous à Moodle');
    expect(reply.text).not.toContain('token');
  });
});

describe('a course', () => {
  test('takes its new title, and its revision tells', async () => {
    const token = await launch();
    const before = await overview(token);
    await launch({ course: { id: courseId, title: 'Maintenance 2de', label: null } });
    const after = await overview(token);
    expect(after.title).toBe('Maintenance 2de');
    expect(after.revision).toBe(before.revision + 1);
  });

  test('does not change its revision for a launch that says nothing new', async () => {
    const token = await launch();
    const before = await overview(token);
    for (let pupil = 0; pupil < 5; pupil += 1) await launch({ ...student, userId: `p${pupil}` });
    expect((await overview(token)).revision).toBe(before.revision);
  });

  test('is launched by a whole class at once', async () => {
    const tokens = await Promise.all(
      Array.from({ length: 30 }, (_, index) => launch({ ...student, userId: `q${index}` })),
    );
    expect(new Set(tokens).size).toBe(30);
    expect(await keys()).toEqual(['link:7']);
  });
});

describe('the activity of a link', () => {
  test('is known by its link until a teacher’s launch tells its course module', async () => {
    await launch(student);
    expect(await keys()).toEqual(['link:7']);
    await launch({ moduleKey: 'cm:40' });
    expect(await keys()).toEqual(['cm:40']);
  });

  test('does not follow what a student’s browser says', async () => {
    await launch();
    await launch({ ...student, moduleKey: 'cm:40' });
    expect(await keys()).toEqual(['link:7']);
  });

  test('keeps its tags, scores and columns under its new key', async () => {
    const teacher = await launch();
    await tagAs(teacher, 'link:7', TARGET, 'certificative');
    const pupil = await launch(student);
    await tool.api('POST', `/courses/${courseId}/activities/link:7/scores`, {
      token: teacher,
      body: { userId: 'student-1', block: 'RNCP99001BC01', score: 13 },
    });
    const identified = await launch({ moduleKey: 'cm:41' });
    const seen = await overview(identified);
    expect(seen.tags).toMatchObject([{ moduleKey: 'cm:41', target: TARGET }]);
    const own = await tool.api('GET', `/courses/${courseId}/my-scores`, { token: pupil });
    expect(MyScores.parse(own.json).scores).toMatchObject([{ moduleKey: 'cm:41', score: 13 }]);
  });

  test('joins what the course page has told of its course module, and loses nothing', async () => {
    const teacher = await launch();
    await scan(teacher, [42]);
    await tagAs(teacher, 'link:7', TARGET, 'taught');
    await tagAs(teacher, 'link:7', 'RNCP99001BC02', 'formative');
    await tagAs(teacher, 'cm:42', TARGET, 'certificative');
    await launch(student);
    const grade = (moduleKey: string, value: number) =>
      tool.api('POST', `/courses/${courseId}/activities/${moduleKey}/scores`, {
        token: teacher,
        body: { userId: 'student-1', block: 'RNCP99001BC01', score: value },
      });
    await grade('cm:42', 8);
    await grade('link:7', 15);
    await launch({ moduleKey: 'cm:42' });
    const seen = await overview(teacher);
    expect(seen.activities.map((one) => one.moduleKey)).toEqual(['cm:42']);
    expect(seen.activities[0]?.title).toBe('Activité 42');
    expect(seen.tags.map(({ target, nature }) => [target, nature])).toEqual([
      [TARGET, 'certificative'],
      ['RNCP99001BC02', 'formative'],
    ]);
    const rows = await tool.context.store.read((reader) =>
      reader.select().from(score).where(eq(score.courseId, courseId)),
    );
    expect(rows).toMatchObject([{ moduleKey: 'cm:42', score: 15 }]);
  });

  test('that was another course module before leaves that one’s tags alone', async () => {
    const teacher = await launch({ moduleKey: 'cm:43' });
    await tagAs(teacher, 'cm:43', TARGET, 'taught');
    await launch({ moduleKey: 'cm:44' });
    const rows = await tool.context.store.read((reader) =>
      reader.select().from(activity).where(eq(activity.courseId, courseId)),
    );
    expect(Object.fromEntries(rows.map((row) => [row.moduleKey, row.resourceLinkId]))).toEqual({
      'cm:43': null,
      'cm:44': '7',
    });
    expect((await overview(teacher)).tags).toMatchObject([{ moduleKey: 'cm:43' }]);
  });

  test('whose id no key can hold has none, and the launch works', async () => {
    await launch({
      resourceLink: { id: 'é'.repeat(10), title: null },
      moduleKey: null,
    });
    expect(await keys()).toEqual([]);
  });
});

describe('a deep-linked activity', () => {
  const custom = {
    blocmap_targets: `${TARGET}, RNCP99001BC02,RNCP99001BC02,RNCP99002BC01,nonsense,`,
    blocmap_nature: 'certificative',
  };

  test('has its tags from its first launch on, whoever opens it', async () => {
    const token = await launch({ ...student, custom });
    expect((await overview(token)).tags).toMatchObject([
      { target: TARGET, nature: 'certificative', source: 'deep-linking', state: 'validated' },
      { target: 'RNCP99001BC02', nature: 'certificative' },
    ]);
    const [entry] = await tool.context.store.read((reader) =>
      reader.select().from(journal).where(eq(journal.courseId, courseId)),
    );
    expect([entry?.action, entry?.actorId]).toEqual(['tags.deep-linked', 'deep-linking']);
  });

  test('does not get back what a teacher has taken away', async () => {
    const token = await launch({ custom });
    await tagAs(token, 'link:7', TARGET, null);
    await launch({ custom });
    await launch({ custom, moduleKey: 'cm:45' });
    expect((await overview(token)).tags.map((one) => one.target)).toEqual(['RNCP99001BC02']);
  });

  test('keeps the tags that the course page gave it before', async () => {
    const token = await launch({ resourceLink: { id: '1', title: null }, moduleKey: 'link:1' });
    await scan(token, [46]);
    await tagAs(token, 'cm:46', TARGET, 'taught');
    await launch({ custom, moduleKey: 'cm:46' });
    const rows = await tool.context.store.read((reader) =>
      reader.select().from(tag).where(eq(tag.courseId, courseId)),
    );
    expect(Object.fromEntries(rows.map((row) => [row.target, [row.nature, row.source]]))).toEqual({
      [TARGET]: ['taught', 'manual'],
      RNCP99001BC02: ['certificative', 'deep-linking'],
    });
  });

  test.each([
    {},
    { blocmap_targets: '$Unknown.variable' },
    { blocmap_targets: ','.repeat(100_000) },
  ])('with nothing to understand gets no tags', async (nothing) => {
    expect((await overview(await launch({ custom: nothing }))).tags).toEqual([]);
  });
});
