/** The platform's keys: kept, fetched again when they change, never fetched on a stranger's demand. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '@blocmap/lti-server/store/index';
import { postIdToken, startPlatform, type MintOptions, type Platform } from '../platform/index.ts';
import { startCountingProxy, type CountingProxy } from './counting-proxy.ts';
import { expectRefused } from './refused.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let platform: Platform;
let keyServer: CountingProxy;
let store: Store;
let tool: LtiTool;
beforeAll(async () => {
  store = await openStore({ kind: 'pglite', dataDir: null });
});
afterAll(() => store.close());
beforeEach(async () => {
  platform = await startPlatform();
  keyServer = await startCountingProxy(platform.issuer);
  tool = await startLtiTool({ store });
  await tool.registerWith(platform, `${keyServer.url}/mod/lti/certs.php`);
});
afterEach(() => Promise.all([platform.close(), tool.close(), keyServer.close()]));

const launch = async (options?: MintOptions): Promise<Response> =>
  postIdToken(await platform.mintIdToken(options));

test('fetches the keys once, for however many launches at once', async () => {
  const responses = await Promise.all(Array.from({ length: 8 }, () => launch()));
  expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
  expect(keyServer.requests()).toBe(1);
});

test('after a rotation, a launch with the new key is accepted, and one with the old key still', async () => {
  const before = await platform.mintIdToken();
  expect((await launch()).status).toBe(200);
  platform.rotateKeys();
  tool.clockOffset = 6000;
  expect((await launch()).status).toBe(200);
  expect((await postIdToken(before)).status).toBe(200);
  expect(keyServer.requests()).toBe(2);
});

test('a key that the platform has withdrawn is not believed for longer than ten minutes', async () => {
  expect((await launch()).status).toBe(200);
  const { kid } = (await platform.mintIdToken()).header;
  platform.rotateKeys({ forget: true });
  tool.clockOffset = 11 * 60_000;
  const response = await launch({ header: { kid }, forgery: 'foreign-key' });
  await expectRefused(tool, response, 'kid-unknown');
});

test('unknown key ids make it ask once in five seconds at most', async () => {
  expect((await launch()).status).toBe(200);
  tool.clockOffset = 6000;
  for (const kid of ['a', 'b', 'c', 'd']) {
    await expectRefused(tool, await launch({ header: { kid } }), 'kid-unknown');
  }
  expect(keyServer.requests()).toBe(2);
});

test('while the platform is down, launches with a key already known go on', async () => {
  expect((await launch()).status).toBe(200);
  platform.faults.failNext(100, 500, 'jwks');
  tool.clockOffset = 11 * 60_000;
  const now = Math.floor(Date.now() / 1000);
  const later = { iat: now + 660, exp: now + 720 };
  expect((await launch({ claims: later })).status).toBe(200);
});

test.each([
  ['fails', () => platform.faults.failNext(100, 500, 'jwks')],
  ['breaks off', () => platform.faults.dropNext(100, 'jwks')],
])('tells when the platform’s key service %s', async (_what, break_) => {
  break_();
  await expectRefused(tool, await launch(), 'keys-unreachable', 502);
});

test('tells of a platform that does not answer, after five seconds', async () => {
  platform.faults.latencyMs = 60_000;
  const began = Date.now();
  await expectRefused(tool, await launch(), 'keys-unreachable', 502);
  expect(Date.now() - began).toBeLessThan(7000);
});

test('publishes its own keys, their public parts only', async () => {
  const response = await fetch(`${tool.url}/lti/keys`);
  const { keys } = (await response.json()) as { keys: Record<string, string>[] };
  expect(keys).toHaveLength(1);
  for (const key of keys) {
    expect(Object.keys(key).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(Buffer.from(key['n'] ?? '', 'base64url').length).toBeGreaterThanOrEqual(256);
  }
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
});
