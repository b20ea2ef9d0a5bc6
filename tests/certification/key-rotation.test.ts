/** The tool's own keys change under platforms that keep them, and under several instances. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore, signingKey, type Store } from '@blocmap/lti-server/store/index';
import { startPlatform, type Platform } from '../platform/index.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let store: Store;
let offset = 0;
let platform: Platform;
let tool: LtiTool;
let other: LtiTool;
let platformId: string;
beforeAll(async () => {
  store = await openStore({ kind: 'pglite', dataDir: null });
});
afterAll(() => store.close());
beforeEach(async () => {
  offset = 0;
  await store.write((writer) => writer.delete(signingKey));
  platform = await startPlatform({
    clock: () => Date.now() + offset,
    toolKeysMaxAgeMs: 5 * MINUTE,
  });
  tool = await startLtiTool({ store });
  other = await startLtiTool({ store, publicUrl: tool.url });
  ({ platformId } = await tool.registerWith(platform));
});
afterEach(async () => {
  await Promise.all([other.close(), tool.close(), platform.close()]);
});

const advanceTo = (time: number): void => {
  offset = tool.clockOffset = other.clockOffset = time;
};
/** What each instance hears when it asks for tokens with a freshly signed assertion. */
const heard = async () => {
  const checks = await Promise.all([tool, other].map(({ lti }) => lti.checkPlatform(platformId)));
  return checks.map((check) => check?.tokens.map(({ problem }) => problem));
};
const well = [
  [null, null],
  [null, null],
];
const published = async (address: string): Promise<string[]> => {
  const { keys } = (await (await fetch(`${address}/lti/keys`)).json()) as {
    keys: { kid: string }[];
  };
  return keys.map(({ kid }) => kid);
};

test('a platform that keeps the keys for five minutes never meets one that it does not know', async () => {
  expect(await heard()).toEqual(well);
  const [old] = await published(tool.address);
  await tool.lti.keys.rotate({ compromised: false });
  for (const time of [MINUTE, 4 * MINUTE, DAY - 4 * MINUTE, DAY - 1000, DAY + 1000, DAY + MINUTE]) {
    advanceTo(time);
    expect([time, await heard()]).toEqual([time, well]);
  }
  expect(await published(tool.address)).toHaveLength(2);
  advanceTo(2 * DAY + MINUTE);
  await tool.lti.keys.tend();
  expect(await heard()).toEqual(well);
  expect(await published(tool.address)).not.toContain(old);
});

test('two instances publish the same keys, whichever of them rotated', async () => {
  expect(await published(other.address)).toEqual(await published(tool.address));
  await other.lti.keys.rotate({ compromised: false });
  advanceTo(2 * MINUTE);
  expect(await published(tool.address)).toEqual(await published(other.address));
  expect(await published(tool.address)).toHaveLength(2);
});

test('a key that got out is gone at once, and platforms follow when they ask again', async () => {
  expect(await heard()).toEqual(well);
  const before = await published(tool.address);
  await tool.lti.keys.rotate({ compromised: true });
  const after = await published(tool.address);
  expect(after).toHaveLength(1);
  expect(before).not.toContain(after[0]);
  expect((await tool.lti.checkPlatform(platformId))?.tokens[0]?.problem).toBe('unauthorised');
  advanceTo(6 * MINUTE);
  expect(await heard()).toEqual(well);
});
