/** A session from its launch to its end. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Launch } from '../../lti/port.ts';
import { makeLaunch, scanBody, startTestTool, type TestTool } from '../../testing/index.ts';
import { revokeAccess } from './revoke.ts';
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from './sessions.ts';

const MINUTE = 60_000;

let tool: TestTool;
let token: string;
beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

const launch = (given: Partial<Launch> = {}) =>
  tool.launch(
    makeLaunch({ userId: 'emma', ...given, platformId: given.platformId ?? tool.platformId }),
  );
/** The status and code that the session is answered with. */
async function answer(bearer = token): Promise<unknown[]> {
  const { status, json } = await tool.api('GET', '/me', { token: bearer });
  const error = json !== null && typeof json === 'object' && 'error' in json ? json.error : {};
  return [status, error];
}
const expired = [401, expect.objectContaining({ code: 'session-expired' }) as object];
const unknown = [401, expect.objectContaining({ code: 'unauthenticated' }) as object];

beforeEach(async () => {
  token = await launch();
});

describe('a session', () => {
  test('ends when nothing is asked for half an hour', async () => {
    expect(SESSION_IDLE_MS).toBe(30 * MINUTE);
    tool.advance(SESSION_IDLE_MS - MINUTE);
    expect((await answer())[0]).toBe(200);
    tool.advance(SESSION_IDLE_MS + MINUTE);
    expect(await answer()).toEqual(expired);
  });

  test('goes on while it is used, and ends after eight hours all the same', async () => {
    for (let used = 0; used < SESSION_LIFE_MS - 20 * MINUTE; used += 20 * MINUTE) {
      tool.advance(20 * MINUTE);
      expect((await answer())[0]).toBe(200);
    }
    tool.advance(21 * MINUTE);
    expect(await answer()).toEqual(expired);
  });

  test('is over at once when its bearer signs out, and no other one is', async () => {
    const other = await launch();
    expect((await tool.api('DELETE', '/session', { token })).status).toBe(204);
    expect(await answer()).toEqual(unknown);
    expect((await answer(other))[0]).toBe(200);
  });

  test('sees no more than the last launch of its bearer gives', async () => {
    const course = { id: '77', title: 'Cours', label: null };
    const teaching = await launch({ course, roles: ['teacher'] });
    const scan = { body: scanBody([11]), token: teaching };
    const read = () => tool.api('GET', '/courses/77', { token: teaching });
    expect((await read()).json).toMatchObject({ role: 'teacher' });
    await launch({ course, roles: ['student'] });
    expect((await read()).json).toMatchObject({ role: 'student' });
    expect((await tool.api('PUT', '/courses/77/activities', scan)).status).toBe(403);
  });
});

describe('revoking', () => {
  test('a person ends all of theirs, and nobody else’s', async () => {
    const second = await launch();
    const bernards = await launch({ userId: 'bernard' });
    const ended = await tool.context.store.transact((transactor) =>
      revokeAccess(transactor, tool.platformId, 'emma'),
    );
    expect(ended.sessions).toBeGreaterThanOrEqual(2);
    expect(await Promise.all([answer(), answer(second)])).toEqual([unknown, unknown]);
    expect((await answer(bernards))[0]).toBe(200);
    expect((await answer(await launch()))[0]).toBe(200);
  });

  test('a platform ends everybody’s on it, and none on another', async () => {
    const elsewhere = await launch({ platformId: tool.otherPlatformId });
    await tool.context.store.transact((transactor) =>
      revokeAccess(transactor, tool.platformId, null),
    );
    expect(await answer()).toEqual(unknown);
    expect((await answer(elsewhere))[0]).toBe(200);
  });
});
