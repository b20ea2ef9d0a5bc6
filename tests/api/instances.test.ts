/** Two instances behind a balancer: whatever one began, the other can go on with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CourseOverview, Me } from '@blocmap/shared/protocol';
import { postIdToken } from '../platform/index.ts';
import type { ToolProcess } from '../support/tool-process.ts';
import { call, METRICS_TOKEN, stageInstances, type Instances } from './instances.ts';

let stage: Instances;
let first: ToolProcess;
let second: ToolProcess;
beforeAll(async () => {
  stage = await stageInstances();
  [first, second] = await Promise.all([stage.start(), stage.start()]);
  await stage.balancer.use([first.address, second.address]);
});
afterAll(() => stage.close());

describe('two instances', () => {
  test('share a launch: its login went to one, its token to the other', async () => {
    const before = stage.balancer.sent.length;
    await stage.launch();
    const way = stage.balancer.sent.slice(before);
    expect(new Set(way)).toEqual(new Set([first.address, second.address]));
  });

  test('know one session, and show each other’s changes at once', async () => {
    const token = await stage.launch();
    const me = Me.parse((await call(first.address, token, '/me')).json);
    const courseId = me.courses[0]?.courseId ?? '';
    const change = (target: string) => ({
      changes: [{ moduleKey: moduleKeyOf(seen), target, nature: 'taught' }],
    });
    const seen = CourseOverview.parse(
      (await call(second.address, token, `/courses/${courseId}`)).json,
    );
    const saved = await call(
      first.address,
      token,
      `/courses/${courseId}/tags`,
      change('RNCP35698BC01.1'),
    );
    expect(saved.status).toBe(200);
    const after = CourseOverview.parse(
      (await call(second.address, token, `/courses/${courseId}`)).json,
    );
    expect(after.tags.map((tag) => tag.target)).toContain('RNCP35698BC01.1');
  });

  test('refuse a token that the other has accepted', async () => {
    const minted = await stage.platform.mintIdToken();
    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await postIdToken(minted)).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(7);
  });

  test('sign with the same keys', async () => {
    const keys = await Promise.all(
      [first, second].map(async ({ address }) => (await fetch(`${address}/lti/keys`)).text()),
    );
    expect(keys[0]).toEqual(keys[1]);
  });

  test('count for themselves, for whoever has the token', async () => {
    const ask = ({ address }: ToolProcess, token: string) =>
      fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask(first, 'another one')).status).toBe(401);
    const both = await Promise.all([first, second].map((one) => ask(one, METRICS_TOKEN)));
    expect(both.map((response) => response.status)).toEqual([200, 200]);
    const figures = (await Promise.all(both.map((response) => response.text()))).join('');
    expect(figures).toMatch(/^blocmap_launches_total\{outcome="accepted"\} [1-9]/m);
    expect(figures).toMatch(/^blocmap_launches_total\{outcome="replay"\} [1-9]/m);
    expect(figures).toMatch(/route="\/lti\/launch",status="200"\} [1-9]/);
    expect(figures).toMatch(/^blocmap_database_up 1$/m);
    expect(figures).toMatch(/^blocmap_outbox_pending \d/m);
    expect(figures).toMatch(/^nodejs_eventloop_lag_seconds \d/m);
  });
});

describe('one that is killed', () => {
  test('loses nothing that it said it had saved, and the other carries on', async () => {
    const token = await stage.launch();
    const me = Me.parse((await call(second.address, token, '/me')).json);
    const courseId = me.courses[0]?.courseId ?? '';
    const path = `/courses/${courseId}`;
    const seen = CourseOverview.parse((await call(second.address, token, path)).json);
    const targets = Array.from(
      { length: 12 },
      (_, index) => `RNCP35698BC${String(index + 2).padStart(2, '0')}`,
    );
    const saving = targets.map((target, index) =>
      call(stage.balancer.url, token, `${path}/tags`, {
        changes: [{ moduleKey: moduleKeyOf(seen), target, nature: 'taught' }],
      }).then(
        ({ status }) => {
          if (index === 3) first.signal('SIGKILL');
          return status === 200 ? target : null;
        },
        () => null,
      ),
    );
    const saved = (await Promise.all(saving)).filter((target) => target !== null);
    await first.ended;
    const after = CourseOverview.parse((await call(second.address, token, path)).json);
    expect(after.tags.map((tag) => tag.target)).toEqual(expect.arrayContaining(saved));
    expect(saved.length).toBeGreaterThan(0);
    await expect(stage.launch()).resolves.toMatch(/./);
  });
});

function moduleKeyOf(seen: CourseOverview): string {
  const [activity] = seen.activities;
  if (activity === undefined) throw new Error('Expected the launched activity in its course.');
  return activity.moduleKey;
}
