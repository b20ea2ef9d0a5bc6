import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ErrorBody, GradeSheet, MyScores, ScoreResponse } from '@blocmap/shared/protocol';
import type { LineItem } from '../../lti/port.ts';
import { journal, lineItem, score } from '../../store/index.ts';
import {
  makeLaunch,
  refusal,
  scanBody,
  startTestTool,
  type Reply,
  type TestTool,
} from '../../testing/index.ts';

const BLOCK = 'RNCP99001BC01';

let tool: TestTool;
let teacher: string;
let student: string;
/** A course of its own for each test, with its own services. */
let courseId: string;
let lineItemsUrl: string;
let membershipsUrl: string;
let scores: string;
let tests = 0;

beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

beforeEach(async () => {
  tests += 1;
  courseId = `g${tests}`;
  lineItemsUrl = `https://moodle.example/mod/lti/services.php/${courseId}/lineitems`;
  membershipsUrl = `https://moodle.example/mod/lti/services.php/${courseId}/memberships`;
  scores = `/courses/${courseId}/activities/cm:11/scores`;
  tool.lti.fail = null;
  tool.lti.scores.length = 0;
  const launch = makeLaunch({
    platformId: tool.platformId,
    course: { id: courseId, title: 'Maintenance', label: null },
    membershipsUrl,
  });
  const ags = { ...launch.ags, scopes: launch.ags?.scopes ?? [], lineItemsUrl, lineItemUrl: null };
  teacher = await tool.launch({ ...launch, ags });
  student = await tool.launch({ ...launch, ags, userId: 's1', roles: ['student'] });
  await tool.api('PUT', `/courses/${courseId}/activities`, {
    token: teacher,
    body: scanBody([11, 12]),
  });
  await tag('cm:11', `${BLOCK}.1`);
  tool.lti.members.set(membershipsUrl, [
    { userId: 's2', roles: ['student'], active: true, name: 'Zoé Martin' },
    { userId: 's1', roles: ['student'], active: true, name: 'Élise Bernard' },
    { userId: 's3', roles: ['student'], active: false, name: 'Parti Ailleurs' },
    { userId: 'teacher-1', roles: ['teacher'], active: true, name: 'Prof Esseur' },
  ]);
});

async function tag(moduleKey: string, target: string, nature = 'certificative'): Promise<void> {
  const reply = await tool.api('POST', `/courses/${courseId}/tags`, {
    token: teacher,
    body: { changes: [{ moduleKey, target, nature }] },
  });
  expect(reply.status).toBe(200);
}

const post = (body: Record<string, unknown> = {}): Promise<Reply> =>
  tool.api('POST', scores, {
    token: teacher,
    body: { userId: 's1', block: BLOCK, score: 12, ...body },
  });
const posted = async (body?: Record<string, unknown>): Promise<ScoreResponse['score']> =>
  ScoreResponse.parse((await post(body)).json).score;
const sheet = async (): Promise<GradeSheet> =>
  GradeSheet.parse((await tool.api('GET', scores, { token: teacher })).json);
const columns = (): LineItem[] => tool.lti.lineItems.get(lineItemsUrl) ?? [];
const rows = () =>
  tool.context.store.read((reader) =>
    reader.select().from(score).where(eq(score.courseId, courseId)),
  );

describe('a grade sheet', () => {
  test('has the active students by name and a column for each block', async () => {
    await tag('cm:11', 'RNCP99001BC03.1', 'taught');
    expect(await sheet()).toMatchObject({
      blocks: [
        { code: BLOCK, title: 'Bloc 1', maximum: 20 },
        { code: 'RNCP99001BC03', title: 'Bloc 3', maximum: 20 },
      ],
      learners: [
        { userId: 's1', name: 'Élise Bernard', scores: [] },
        { userId: 's2', name: 'Zoé Martin', scores: [] },
      ],
    });
  });

  test('without a roster has the students that the tool has met, without names', async () => {
    tool.lti.fail = () => refusal(503, 'unreachable', true);
    expect((await sheet()).learners).toEqual([{ userId: 's1', name: null, scores: [] }]);
  });

  test('keeps whoever left with a score', async () => {
    await posted();
    tool.lti.members.set(membershipsUrl, []);
    tool.advance(6 * 60_000);
    expect((await sheet()).learners.map((learner) => learner.userId)).toEqual(['s1']);
  });
});

describe('a score', () => {
  test('goes to a column tagged with the block, in the gradebook at once', async () => {
    expect(await posted({ comment: 'Bien' })).toMatchObject({
      score: 12,
      maximum: 20,
      state: 'sent',
    });
    expect(columns()).toMatchObject([
      { tag: BLOCK, scoreMaximum: 20, label: 'Activité 11 – BC01' },
    ]);
    expect(tool.lti.scores).toMatchObject([
      { userId: 's1', scoreGiven: 12, scoreMaximum: 20, comment: 'Bien' },
    ]);
    expect((await sheet()).learners[0]?.scores).toMatchObject([{ score: 12, state: 'sent' }]);
  });

  test('given again in the same second is later on the platform', async () => {
    for (const value of [10, 11, 12]) expect((await posted({ score: value })).state).toBe('sent');
    const seconds = tool.lti.scores.map((one) => Math.floor(Date.parse(one.timestamp) / 1000));
    expect(new Set(seconds).size).toBe(3);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
    expect(tool.lti.scores.at(-1)?.scoreGiven).toBe(12);
  });

  test('that somebody else made later on the platform is sent with a later time', async () => {
    await posted();
    const [first] = tool.lti.scores;
    const ahead = new Date(Date.parse(first?.timestamp ?? '') + 2500).toISOString();
    if (first !== undefined) tool.lti.scores.push({ ...first, timestamp: ahead });
    expect((await posted({ score: 15 })).state).toBe('sent');
    expect(Date.parse(tool.lti.scores.at(-1)?.timestamp ?? '')).toBeGreaterThan(Date.parse(ahead));
  });

  test('for thirty learners at once makes one column', async () => {
    const learners = Array.from({ length: 30 }, (_, index) => `p${index}`);
    tool.lti.members.set(
      membershipsUrl,
      learners.map((userId) => ({ userId, roles: ['student'], active: true, name: null })),
    );
    tool.advance(6 * 60_000);
    const states = await Promise.all(
      learners.map(async (userId) => (await posted({ userId })).state),
    );
    expect(new Set(states)).toEqual(new Set(['sent']));
    expect(columns()).toHaveLength(1);
    expect(tool.lti.scores).toHaveLength(30);
  });

  test('uses the column that came with the deep link', async () => {
    const item: LineItem = {
      id: `${lineItemsUrl}/99/lineitem`,
      label: 'Carte des blocs',
      scoreMaximum: 10,
      tag: BLOCK,
      resourceId: 'blocmap:x',
      resourceLinkId: '7',
    };
    tool.lti.lineItems.set(lineItemsUrl, [item]);
    await tag('link:7', BLOCK);
    const path = `/courses/${courseId}/activities/link:7/scores`;
    const reply = await tool.api('POST', path, {
      token: teacher,
      body: { userId: 's1', block: BLOCK, score: 7, maximum: 10 },
    });
    expect(ScoreResponse.parse(reply.json).score.state).toBe('sent');
    expect(columns()).toHaveLength(1);
    expect(tool.lti.scores[0]?.lineItemUrl).toBe(item.id);
  });

  test('finds the column again when our memory of it is lost', async () => {
    await posted();
    await tool.context.store.transact((transactor) => transactor.delete(lineItem));
    await posted({ score: 14 });
    expect(columns()).toHaveLength(1);
  });

  test('makes the column anew where somebody deleted it', async () => {
    await posted();
    tool.lti.lineItems.set(lineItemsUrl, []);
    expect((await posted({ score: 14 })).state).toBe('sent');
    expect(columns()).toHaveLength(1);
  });

  test('waits while the platform is down, and is sent later', async () => {
    tool.lti.fail = (service) =>
      service === 'listMembers' ? null : refusal(null, 'unreachable', true);
    expect(await posted({ comment: 'Bien' })).toMatchObject({
      state: 'pending',
      problem: 'unreachable',
    });
    tool.lti.fail = null;
    await tool.services.grading.deliverDue();
    expect(tool.lti.scores, 'not asked again at once').toEqual([]);
    tool.advance(60_000);
    await tool.services.grading.deliverDue();
    expect(tool.lti.scores).toMatchObject([{ scoreGiven: 12, comment: 'Bien' }]);
    expect((await rows())[0]).toMatchObject({ state: 'sent', problem: null, comment: null });
  });

  test('that the platform refuses has failed, and says why', async () => {
    tool.lti.fail = (service) => (service === 'submitScore' ? refusal(403, 'forbidden') : null);
    expect(await posted()).toMatchObject({ state: 'failed', problem: 'forbidden' });
    tool.lti.fail = null;
    expect((await posted()).state).toBe('sent');
  });

  test('given while an earlier one is on its way is sent as well', async () => {
    const states = await Promise.all([
      posted({ score: 8 }),
      posted({ score: 9 }),
      posted({ score: 10 }),
    ]);
    expect(states.every((one) => one.state === 'sent')).toBe(true);
    const kept = (await rows())[0];
    expect(tool.lti.scores.at(-1)?.scoreGiven).toBe(kept?.score);
  });

  test('is refused for a block that the activity does not serve, and for strangers', async () => {
    expect((await post({ block: 'RNCP99001BC02' })).status).toBe(400);
    for (const userId of ['nobody', 's3', 'teacher-1']) {
      const reply = await post({ userId });
      expect([reply.status, ErrorBody.parse(reply.json).error.code]).toEqual([404, 'not-found']);
    }
    expect(await rows()).toEqual([]);
  });

  test('is refused where the course offers no gradebook', async () => {
    const { platformId } = tool;
    const course = { id: '5', title: 'Sans notes', label: null };
    const token = await tool.launch(makeLaunch({ platformId, course, ags: null }));
    await tool.api('PUT', '/courses/5/activities', { token, body: scanBody([11]) });
    const reply = await tool.api('POST', '/courses/5/activities/cm:11/scores', {
      token,
      body: { userId: 's1', block: BLOCK, score: 3 },
    });
    expect(reply.status).toBe(409);
  });

  test('leaves who, what and when in the journal, and nothing else', async () => {
    await posted({ comment: 'Secret' });
    const entries = await tool.context.store.read((reader) =>
      reader.select().from(journal).where(eq(journal.courseId, courseId)),
    );
    const entry = entries.find((one) => one.action === 'score.recorded');
    expect(entry).toMatchObject({
      actorId: 'teacher-1',
      detail: { moduleKey: 'cm:11', block: BLOCK, userId: 's1' },
    });
    expect(JSON.stringify(entries)).not.toContain('Secret');
  });
});

describe('a student’s own scores', () => {
  test('are theirs alone', async () => {
    await posted({ score: 12 });
    await posted({ userId: 's2', score: 5 });
    const reply = await tool.api('GET', `/courses/${courseId}/my-scores`, { token: student });
    expect(MyScores.parse(reply.json).scores).toEqual([
      {
        moduleKey: 'cm:11',
        title: 'Activité 11',
        block: BLOCK,
        score: 12,
        maximum: 20,
        inGradebook: true,
        at: (await rows()).find((row) => row.userId === 's1')?.scoredAt.toISOString(),
      },
    ]);
  });
});
