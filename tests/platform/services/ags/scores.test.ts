import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGS_SCOPES } from '../../state/tools.ts';
import { startAdvantage, type Advantage } from '../../testing/advantage-client.ts';
import { RESULT_CONTAINER, SCORE } from './media-types.ts';

let at: Advantage;
let scores: string;
let results: string;
let item: number;
beforeAll(async () => {
  at = await startAdvantage();
});
afterAll(() => at.close());
beforeEach(() => {
  const made = at.platform.addLtiActivity({
    clientId: at.registered.clientId,
    courseId: 2,
    title: 'Évaluation',
    lineItem: { scoreMaximum: 20, tag: 'RNCP35698BC05' },
  });
  item = made.lineItemId ?? 0;
  const base = `/mod/lti/services.php/2/lineitems/${item}/lineitem`;
  scores = `${base}/scores?type_id=1`;
  results = `${base}/results?type_id=1`;
});

const GOOD = {
  userId: '6',
  timestamp: '2025-10-01T10:00:00.250Z',
  scoreGiven: 7.5,
  scoreMaximum: 10,
  comment: 'Diagnostic complet.',
  activityProgress: 'Completed',
  gradingProgress: 'FullyGraded',
};
const post = (body: unknown, type = SCORE) => at.call(scores, { method: 'POST', type, body });
const grades = () =>
  at.platform
    .gradebook(2)
    .find((column) => column.item.id === item)
    ?.grades.get(6);

describe('scores', () => {
  it('reach the gradebook on the column’s own scale, with their comment', async () => {
    expect((await post(GOOD)).status).toBe(200);
    expect(grades()).toMatchObject({ grade: 15, score: { comment: 'Diagnostic complet.' } });
  });

  it('replace an older one, never the same second’s or a newer one', async () => {
    await post(GOOD);
    expect((await post({ ...GOOD, timestamp: '2025-10-01T10:00:00.900Z' })).status).toBe(409);
    expect((await post({ ...GOOD, timestamp: '2025-10-01T11:59:00+02:00' })).status).toBe(409);
    const later = { ...GOOD, scoreGiven: 9, timestamp: '2025-10-01T12:00:01+02:00' };
    expect((await post(later)).status).toBe(200);
    expect(grades()?.grade).toBe(18);
  });

  it('clear a grade when nothing is given', async () => {
    await post(GOOD);
    const { scoreGiven: _given, ...without } = GOOD;
    expect((await post({ ...without, timestamp: '2025-10-02T10:00:00Z' })).status).toBe(200);
    expect(grades()?.grade).toBeNull();
  });

  it.each([
    ['a student of nowhere', { userId: '999' }, 404],
    ['a teacher', { userId: '3' }, 404],
    ['no maximum', { scoreMaximum: undefined }, 400],
    ['a negative score', { scoreGiven: -1 }, 400],
    ['no timestamp', { timestamp: undefined }, 400],
    ['a day for a timestamp', { timestamp: '2025-10-01' }, 400],
    ['an unknown activityProgress', { activityProgress: 'Done' }, 400],
    ['no gradingProgress', { gradingProgress: undefined }, 400],
  ])('are refused for %s', async (_name, change, status) => {
    expect((await post({ ...GOOD, ...change })).status).toBe(status);
    expect(grades()).toEqual({ grade: null, score: null });
  });

  it('need their media type and their scope', async () => {
    expect((await post(GOOD, 'application/json')).status).toBe(400);
    const token = await at.tool.accessToken(at.registered, [AGS_SCOPES.lineItem]);
    const call = at.call(scores, { method: 'POST', type: SCORE, body: GOOD, token });
    expect((await call).status).toBe(403);
  });
});

describe('results', () => {
  it('show the current grades, of everyone or of one', async () => {
    await post(GOOD);
    await post({ ...GOOD, userId: '7', scoreGiven: 2 });
    const all = await at.call(results, { accept: RESULT_CONTAINER });
    expect(all.json).toHaveLength(2);
    const one = await at.call(`${results}&user_id=6`, { accept: RESULT_CONTAINER });
    expect(one.json).toEqual([
      {
        id: expect.stringContaining('/results/6?') as unknown,
        scoreOf: expect.stringContaining(`/${item}/lineitem?`) as unknown,
        userId: '6',
        resultScore: 15,
        resultMaximum: 20,
        comment: GOOD.comment,
        timestamp: GOOD.timestamp,
      },
    ]);
  });

  it('need their media type', async () => {
    expect((await at.call(results, { accept: 'application/json' })).status).toBe(400);
  });
});

describe('faults', () => {
  it('hit the next calls of the service asked for, and the call log tells', async () => {
    at.platform.clearCalls();
    at.platform.faults.failNext(1, 503, 'ags');
    expect((await at.call(results, { accept: RESULT_CONTAINER })).status).toBe(503);
    expect((await at.call(results, { accept: RESULT_CONTAINER })).status).toBe(200);
    expect(at.platform.calls.map(({ service, status }) => [service, status])).toEqual([
      ['ags', 503],
      ['ags', 200],
    ]);
  });

  it('hit a share of the calls, break connections and wait', async () => {
    at.platform.faults.failRate = 1;
    expect((await at.call(results, { accept: RESULT_CONTAINER })).status).toBe(503);
    at.platform.faults.reset();
    at.platform.faults.dropNext(1);
    await expect(at.call(results, { accept: RESULT_CONTAINER })).rejects.toThrow('fetch failed');
    at.platform.faults.latencyMs = 60;
    const start = performance.now();
    await at.call(results, { accept: RESULT_CONTAINER });
    expect(performance.now() - start).toBeGreaterThan(50);
    at.platform.faults.reset();
  });

  it.each([
    ['error', 503, false],
    ['busy', 429, false],
    ['conflict', 409, false],
    ['error-after', 502, true],
    ['drop-after', null, true],
    ['drop', null, false],
  ] as const)('in a storm, %s, happen to every call', async (mishap, status, taken) => {
    const before = at.platform.acceptedScores.length;
    at.platform.faults.storm = { rate: 1, services: ['ags'], mishaps: [mishap], mostHangs: 0 };
    const answer = await post(GOOD).catch(() => null);
    at.platform.faults.reset();
    expect(answer?.status ?? null).toBe(status);
    expect(at.platform.acceptedScores.length - before).toBe(Number(taken));
  });
});
