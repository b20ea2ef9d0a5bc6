// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest';
import { background, FRAME } from '../testing/background.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const CODE = 'code-0123456789abcdef';

async function begun() {
  const parts = background();
  await parts.connections.save(parts.connection);
  const { challenge, state } = await parts.pairings.begin(parts.connection, FRAME);
  parts.tool.codes.set(CODE, challenge);
  const finish = (changes: { state?: string; frame?: typeof FRAME } = {}): Promise<void> =>
    parts.pairings.finish(parts.connection, changes.frame ?? FRAME, {
      code: CODE,
      state: changes.state ?? state,
    });
  return { ...parts, challenge, state, finish };
}

test('a pairing leaves the refresh token in its database, the access token in the session', async () => {
  const { finish, secrets, session, local, connections } = await begun();
  await finish();
  expect(secrets.tokens.get('one')).toBe('refresh-0000000000000001');
  expect(session.values.get('access:one')).toMatchObject({ token: 'access-0000000000000001' });
  expect(await connections.paired('one')).toMatchObject({ platformName: 'Moodle du lycée' });
  expect(JSON.stringify([...local.values])).not.toMatch(/refresh-|access-/);
});

test('the verifier never leaves the background before the exchange', async () => {
  const { challenge, state, session } = await begun();
  const pending = session.values.get('pairing:one') as { verifier: string };
  expect([challenge, state]).not.toContain(pending.verifier);
  expect(challenge).toHaveLength(43);
});

test.each([
  ['another state', { state: 'x'.repeat(32) }],
  ['another frame of the tab', { frame: { tabId: 4, frameId: 0 } }],
  ['another tab', { frame: { tabId: 5, frameId: 7 } }],
])('an answer with %s is refused, and spends the pairing', async (_what, changes) => {
  const { finish, tool } = await begun();
  await expect(finish(changes)).rejects.toMatchObject({ code: 'pairing-lost' });
  await expect(finish()).rejects.toMatchObject({ code: 'pairing-lost' });
  expect(tool.requests).toEqual([]);
});

test('an answer after two minutes is refused', async () => {
  const { finish } = await begun();
  vi.useFakeTimers({ now: Date.now() + 121_000, toFake: ['Date'] });
  await expect(finish()).rejects.toMatchObject({ code: 'pairing-lost' });
});

test('a second answer finds nothing', async () => {
  const { finish, tool } = await begun();
  await finish();
  await expect(finish()).rejects.toMatchObject({ code: 'pairing-lost' });
  expect(tool.requests).toEqual(['POST /pairing/exchange']);
});

test('a tool of another Moodle is refused, and gets its key back', async () => {
  const { finish, tool, secrets, connections } = await begun();
  tool.issuer = 'https://autre.example';
  await expect(finish()).rejects.toMatchObject({ code: 'wrong-platform' });
  expect(tool.requests.at(-1)).toBe('DELETE /pairing/connections/current');
  expect(secrets.tokens.size).toBe(0);
  expect(await connections.paired('one')).toBeNull();
});

test('a code that is wrong says so; a tool that is down says that', async () => {
  const { pairings, connection, tool } = await begun();
  await expect(pairings.finishWithShortCode(connection, 'ABCD-EFGH')).rejects.toMatchObject({
    problem: { code: 'code-refused', requestId: 'req-7' },
  });
  tool.isDown = true;
  await expect(pairings.finishWithShortCode(connection, 'ABCD-EFGH')).rejects.toMatchObject({
    code: 'tool-unreachable',
  });
});

test('a short code does as well', async () => {
  const { pairings, connection, tool, connections } = await begun();
  tool.shortCodes.add('ABCD-EFGH');
  await pairings.finishWithShortCode(connection, 'ABCD-EFGH');
  expect(await connections.paired('one')).not.toBeNull();
});

test.each([false, true])(
  'disconnecting forgets everything here (tool down: %s)',
  async (isDown) => {
    const { finish, pairings, connection, tool, secrets, session, connections } = await begun();
    await finish();
    tool.isDown = isDown;
    await pairings.disconnect(connection);
    expect(tool.requests.at(-1)).toBe('DELETE /pairing/connections/current');
    expect(secrets.tokens.size).toBe(0);
    expect([...session.values.keys()]).toEqual([]);
    expect(await connections.paired('one')).toBeNull();
    expect(tool.access.size).toBe(isDown ? 1 : 0);
  },
);
