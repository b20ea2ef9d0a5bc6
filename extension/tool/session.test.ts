// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest';
import { Refusal } from '../problem/refusal.ts';
import { background } from '../testing/background.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function paired() {
  const parts = background();
  await parts.pair();
  const ask = (): Promise<string> =>
    parts.sessions.with(parts.connection, async (token) => {
      if (!parts.tool.access.has(token)) throw new Refusal('session-over');
      return token;
    });
  return { ...parts, ask };
}

test('an access token is used as long as it lives', async () => {
  const { ask, tool } = await paired();
  expect(await ask()).toBe(await ask());
  expect(tool.requests).toEqual([]);
});

test('one that is about to end is renewed first, and the spent refresh token replaced', async () => {
  const { ask, tool, secrets } = await paired();
  vi.useFakeTimers({ now: Date.now() + 580_000, toFake: ['Date'] });
  expect(await ask()).toBe('access-0000000000000002');
  expect(tool.requests).toEqual(['POST /pairing/refresh']);
  expect(secrets.tokens.get('one')).toBe('refresh-0000000000000002');
});

test('many at once renew once: a refresh token shown twice would end the connection', async () => {
  const { ask, tool, session } = await paired();
  await session.remove('access:one');
  const tokens = await Promise.all(Array.from({ length: 8 }, ask));
  expect(new Set(tokens).size).toBe(1);
  expect(tool.requests).toEqual(['POST /pairing/refresh']);
});

test('many refused at once renew once, also those refused after it', async () => {
  const { ask, tool } = await paired();
  tool.access.clear();
  await Promise.all(Array.from({ length: 5 }, ask));
  expect(tool.requests.filter((request) => request === 'POST /pairing/refresh')).toHaveLength(1);
  await ask();
  expect(tool.requests).toHaveLength(1);
});

test('a revoked connection is forgotten, and says so from then on', async () => {
  const { ask, tool, secrets, session, connections, copies } = await paired();
  await copies.set('one', tool.course, '"1"');
  tool.access.clear();
  tool.refresh.clear();
  await expect(ask()).rejects.toMatchObject({ code: 'session-over' });
  expect(secrets.tokens.size).toBe(0);
  expect([...session.values.keys()]).toEqual(['ended:one']);
  expect(await connections.paired('one')).toBeNull();
  await expect(ask()).rejects.toMatchObject({ code: 'session-over' });
  expect(tool.requests).toHaveLength(1);
});

test('a tool that takes neither the old nor the new token ends the connection', async () => {
  const { sessions, connection, secrets } = await paired();
  const refuse = (): Promise<never> => Promise.reject(new Refusal('session-over'));
  await expect(sessions.with(connection, refuse)).rejects.toMatchObject({ code: 'session-over' });
  expect(secrets.tokens.size).toBe(0);
});

test('a tool that is down ends nothing', async () => {
  const { ask, tool, session, secrets } = await paired();
  await session.remove('access:one');
  tool.isDown = true;
  await expect(ask()).rejects.toMatchObject({ code: 'tool-unreachable' });
  expect(secrets.tokens.get('one')).toBe('refresh-0000000000000001');
  tool.isDown = false;
  expect(await ask()).toBe('access-0000000000000002');
});

test('a refusal that is not about the token is passed on, without a renewal', async () => {
  const { sessions, connection, tool } = await paired();
  const refuse = (): Promise<never> => Promise.reject(new Refusal('forbidden'));
  await expect(sessions.with(connection, refuse)).rejects.toMatchObject({ code: 'forbidden' });
  expect(tool.requests).toEqual([]);
});

test('who was never paired is told so', async () => {
  const { sessions, connection } = background();
  await expect(sessions.with(connection, async () => 1)).rejects.toMatchObject({
    code: 'not-paired',
  });
});
