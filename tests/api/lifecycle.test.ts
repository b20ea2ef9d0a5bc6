/** How an instance begins, ends and says how it is: real processes, signals and a database that hangs. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freezableWayTo } from '../support/freezable.ts';
import { statusOf, type ToolProcess } from '../support/tool-process.ts';
import { stageInstances, type Instances } from './instances.ts';
import { keepAsking } from './load.ts';

let stage: Instances;
let token: string;
let running: readonly ToolProcess[];
beforeAll(async () => {
  stage = await stageInstances();
  running = await Promise.all([stage.start(DRAINING), stage.start(DRAINING)]);
  await stage.balancer.use(running.map((one) => one.address));
  token = await stage.launch();
});
afterAll(() => stage.close());

/** Longer than the balancer takes to notice. */
const DRAINING = { BLOCMAP_DRAIN_SECONDS: '3' };

describe('instances that are replaced one after the other, under load', () => {
  test('fail no request, and end with 0', async () => {
    const stop = keepAsking(stage, token);
    const codes: (number | null)[] = [];
    const current = [...running];
    for (const old of running) {
      const fresh = await stage.start(DRAINING);
      current.push(fresh);
      await stage.balancer.use(current.map((one) => one.address));
      old.signal('SIGTERM');
      await expect.poll(() => statusOf(`${old.address}/readyz`), { timeout: 2_900 }).toBe(503);
      expect(await statusOf(`${old.address}/healthz`), 'it lives and goes on serving').toBe(200);
      codes.push(await old.ended);
      current.splice(current.indexOf(old), 1);
    }
    await wait(500);
    const answers = await stop();
    expect([...answers.keys()]).toEqual(['200']);
    expect(answers.get('200')).toBeGreaterThan(50);
    expect(codes).toEqual([0, 0]);
    expect(running[0]?.lines.at(-1)).toContain('"closed"');
    running = current;
  });
});

describe('an instance that is told to end', () => {
  test('twice ends at once, whatever it was waiting for', async () => {
    const patient = await stage.start({ BLOCMAP_DRAIN_SECONDS: '300' });
    patient.signal('SIGTERM');
    await expect.poll(() => statusOf(`${patient.address}/readyz`)).toBe(503);
    const before = Date.now();
    patient.signal('SIGTERM');
    expect(await patient.ended).toBe(143);
    expect(Date.now() - before).toBeLessThan(10_000);
  });
});

describe('a database that hangs', () => {
  test('makes an instance not ready within two seconds, and ready again when it is back', async () => {
    const real = new URL(stage.postgres.url);
    const way = await freezableWayTo(Number(real.port));
    real.port = String(way.port);
    const tool = await stage.start({ DATABASE_URL: real.href, BLOCMAP_GRACE_SECONDS: '1' });
    way.freeze();
    const before = Date.now();
    const statuses = await Promise.all(
      Array.from({ length: 5 }, () => statusOf(`${tool.address}/readyz`)),
    );
    expect(statuses).toEqual([503, 503, 503, 503, 503]);
    expect(Date.now() - before).toBeLessThan(3_000);
    expect(await statusOf(`${tool.address}/healthz`)).toBe(200);
    way.thaw();
    await expect.poll(() => statusOf(`${tool.address}/readyz`), { timeout: 10_000 }).toBe(200);
    way.freeze();
    tool.signal('SIGTERM');
    expect(await tool.ended, 'it ends all the same').toBe(0);
    await way.close();
  });
});
