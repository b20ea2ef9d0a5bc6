/** What waits, why, until when; and what a teacher sees and does about it. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CourseDeliveries, GradeSheet, ScoreResponse } from '@blocmap/shared/protocol';
import { PlatformServiceError } from '../../lti/port.ts';
import { outbox, platform, score } from '../../store/index.ts';
import { createRoster } from '../roster/index.ts';
import { createGrading } from './grading.ts';
import {
  makeLaunch,
  refusal,
  scanBody,
  startTestTool,
  type TestTool,
} from '../../testing/index.ts';

const BLOCK = 'RNCP99001BC01';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HOUR = 60 * MINUTE;

let tool: TestTool;
let teacher: string;
/** The teacher, whose session ends with time, opens the tool anew. */
let comeBack: () => Promise<void>;
let courseId: string;
let tests = 0;

beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

beforeEach(async () => {
  tests += 1;
  courseId = `d${tests}`;
  const lineItemsUrl = `https://moodle.example/mod/lti/services.php/${courseId}/lineitems`;
  tool.lti.fail = null;
  tool.lti.lose = null;
  tool.lti.scores.length = 0;
  tool.lti.calls.length = 0;
  await tool.context.store.write((writer) => writer.update(platform).set({ quietUntil: null }));
  await tool.context.store.write((writer) => writer.delete(outbox));
  const launch = makeLaunch({
    platformId: tool.platformId,
    course: { id: courseId, title: 'Maintenance', label: null },
    membershipsUrl: null,
  });
  const ags = { ...launch.ags, scopes: launch.ags?.scopes ?? [], lineItemsUrl, lineItemUrl: null };
  comeBack = async () => {
    teacher = await tool.launch({ ...launch, ags });
  };
  await comeBack();
  for (const userId of ['s1', 's2', 's3', 's4']) {
    await tool.launch({ ...launch, ags, userId, roles: ['student'] });
  }
  await tool.api('PUT', `/courses/${courseId}/activities`, {
    token: teacher,
    body: scanBody([11]),
  });
  await tool.api('POST', `/courses/${courseId}/tags`, {
    token: teacher,
    body: { changes: [{ moduleKey: 'cm:11', target: BLOCK, nature: 'certificative' }] },
  });
});

async function post(userId = 's1', value = 12): Promise<ScoreResponse['score']> {
  const reply = await tool.api('POST', `/courses/${courseId}/activities/cm:11/scores`, {
    token: teacher,
    body: { userId, block: BLOCK, score: value },
  });
  return ScoreResponse.parse(reply.json).score;
}
const failing = (service: string, error: PlatformServiceError) => {
  tool.lti.fail = (name) => (name === service ? error : null);
};
const down = () => failing('submitScore', refusal(null, 'unreachable', true));
const deliverDue = () => tool.services.grading.deliverDue();
const deliveries = async () =>
  CourseDeliveries.parse(
    (await tool.api('GET', `/courses/${courseId}/deliveries`, { token: teacher })).json,
  );
const retry = async (body: Record<string, unknown> = { moduleKey: null }) =>
  CourseDeliveries.parse(
    (await tool.api('POST', `/courses/${courseId}/deliveries/retry`, { token: teacher, body }))
      .json,
  );
const state = async (userId = 's1') => {
  const rows = await tool.context.store.read((reader) =>
    reader.select().from(score).where(eq(score.courseId, courseId)),
  );
  return rows.find((row) => row.userId === userId);
};
const submissions = () => tool.lti.calls.filter((name) => name === 'submitScore').length;
const inTime = (a: string | null, b: string | null) => Date.parse(a ?? '') - Date.parse(b ?? '');
const until = (instant: string | null) => Date.parse(instant ?? '') - tool.context.now().getTime();

describe('a score that waits', () => {
  test('says until when, on the sheet and for the course', async () => {
    down();
    const posted = await post();
    expect(posted).toMatchObject({ state: 'pending', problem: 'unreachable' });
    expect(until(posted.nextAttemptAt)).toBeGreaterThan(0);
    expect(until(posted.nextAttemptAt)).toBeLessThanOrEqual(10_000);
    const other = await post('s2');
    expect(await deliveries()).toMatchObject({
      pending: 2,
      failed: 0,
      nextAttemptAt: [posted.nextAttemptAt, other.nextAttemptAt].toSorted(inTime)[0],
      activities: [{ moduleKey: 'cm:11', title: 'Activité 11', pending: 2 }],
    });
    const reply = await tool.api('GET', `/courses/${courseId}/activities/cm:11/scores`, {
      token: teacher,
    });
    const learner = GradeSheet.parse(reply.json).learners.find(({ userId }) => userId === 's1');
    expect(learner?.scores[0]?.nextAttemptAt).toBe(posted.nextAttemptAt);
  });

  test('is tried again by an instance that knows nothing of the first', async () => {
    down();
    await post();
    tool.lti.fail = null;
    tool.advance(MINUTE);
    const roster = createRoster(tool.context);
    await createGrading(tool.context, tool.services.courses, roster).deliverDue();
    expect(await state()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(await deliveries()).toMatchObject({ pending: 0, nextAttemptAt: null, activities: [] });
  });

  test('is tried at once where the teacher asks', async () => {
    down();
    await post();
    tool.lti.fail = null;
    expect(await deliverDue()).toBe(0);
    const answer = await retry({ moduleKey: 'cm:11', userId: 's1' });
    expect(until(answer.nextAttemptAt)).toBeLessThanOrEqual(0);
    expect(await deliverDue()).toBe(1);
    expect((await state())?.state).toBe('sent');
  });

  test('gives way to a newer one of the same learner, and only that is sent', async () => {
    down();
    await post('s1', 8);
    await post('s1', 9);
    tool.lti.fail = null;
    await post('s1', 10);
    tool.advance(HOUR);
    await deliverDue();
    expect(tool.lti.scores.map((one) => one.scoreGiven)).toEqual([10]);
  });

  test('waits longer each time', async () => {
    down();
    await post();
    const pauses: number[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      const pause = until((await deliveries()).nextAttemptAt);
      pauses.push(pause);
      tool.advance(pause + 1);
      await deliverDue();
    }
    expect(pauses[3]).toBeGreaterThan(pauses[0] ?? Infinity);
    expect((await state())?.attempts).toBe(5);
  });

  test('has failed after two weeks, is not lost, and goes when it is tried again', async () => {
    down();
    await post();
    tool.advance(13 * DAY);
    await deliverDue();
    expect((await state())?.state).toBe('pending');
    tool.advance(2 * DAY);
    await deliverDue();
    expect(await state()).toMatchObject({ state: 'failed', problem: 'gave-up' });
    await comeBack();
    expect(await deliveries()).toMatchObject({ pending: 0, failed: 1, nextAttemptAt: null });
    tool.lti.fail = null;
    expect(await retry()).toMatchObject({ pending: 1, failed: 0 });
    await deliverDue();
    expect((await state())?.state).toBe('sent');
  });
});

describe('a platform that wants to be left alone', () => {
  test('is, by every score, for as long as it says', async () => {
    const busy = new PlatformServiceError('busy', {
      status: 429,
      retry: true,
      reason: 'refused',
      retryAfterMs: 10 * MINUTE,
    });
    failing('submitScore', busy);
    const first = await post();
    expect(until(first.nextAttemptAt)).toBeGreaterThan(9 * MINUTE);
    tool.lti.fail = null;
    const second = await post('s2');
    expect(second).toMatchObject({ state: 'pending', problem: null });
    expect(until(second.nextAttemptAt)).toBeGreaterThan(9 * MINUTE);
    await retry();
    expect(await deliverDue()).toBe(0);
    expect(submissions()).toBe(1);
    tool.advance(10 * MINUTE + 1);
    expect(await deliverDue()).toBe(2);
    expect(await deliveries()).toMatchObject({ pending: 0, failed: 0 });
  });

  test('is after three calls without an answer', async () => {
    down();
    for (const userId of ['s1', 's2', 's3', 's4']) await post(userId);
    tool.advance(MINUTE);
    tool.lti.calls.length = 0;
    await deliverDue();
    expect(submissions()).toBe(4);
    await retry();
    expect(await deliverDue()).toBe(0);
  });
});

describe('a try that got no answer', () => {
  test('is not repeated where the platform has the score', async () => {
    tool.lti.lose = refusal(null, 'unreachable', true);
    expect((await post()).state).toBe('pending');
    tool.lti.lose = null;
    tool.advance(MINUTE);
    await deliverDue();
    expect((await state())?.state).toBe('sent');
    expect(submissions()).toBe(1);
  });

  test('is known by the conflict where the platform shows no results', async () => {
    tool.lti.lose = refusal(500, 'refused', true);
    await post();
    tool.lti.lose = null;
    failing('listResults', refusal(403, 'forbidden'));
    tool.advance(MINUTE);
    await deliverDue();
    expect((await state())?.state).toBe('sent');
    expect(tool.lti.scores).toHaveLength(1);
  });

  test('is repeated, with the same timestamp, where it does not', async () => {
    failing('submitScore', refusal(502, 'refused', true));
    await post();
    const first = (await state())?.timestamp?.toISOString();
    tool.advance(HOUR);
    await deliverDue();
    tool.lti.fail = null;
    tool.advance(HOUR);
    await deliverDue();
    expect(submissions()).toBe(3);
    expect(tool.lti.scores).toMatchObject([{ scoreGiven: 12, timestamp: first }]);
  });
});

test('a score that an older version left pending is queued and sent', async () => {
  down();
  await post();
  await tool.context.store.write((writer) => writer.delete(outbox));
  await tool.context.store.write((writer) => writer.update(score).set({ timestamp: null }));
  tool.lti.fail = null;
  await tool.services.grading.queueOverlooked();
  await deliverDue();
  expect((await state())?.state).toBe('sent');
});
