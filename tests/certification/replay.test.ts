/** A launch is good once: whatever the database, its latency and the number of processes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '@blocmap/lti-server/store/index';
import { postIdToken, startPlatform, type MintedToken, type Platform } from '../platform/index.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { delayed } from './delayed-store.ts';
import { expectRefused } from './refused.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let platform: Platform;
let postgres: Postgres;
beforeAll(async () => {
  [platform, postgres] = await Promise.all([startPlatform(), startPostgres()]);
});
afterAll(() => Promise.all([platform.close(), postgres.stop()]));

const OPEN: Record<Store['kind'], () => Promise<Store>> = {
  pglite: () => openStore({ kind: 'pglite', dataDir: null }),
  postgresql: async () =>
    openStore({ kind: 'postgresql', url: await postgres.createDatabase(), poolSize: 10 }),
};

async function statuses(minted: MintedToken, times: number): Promise<number[]> {
  const posts = Array.from({ length: times }, () => postIdToken(minted));
  const responses = await Promise.all(posts);
  return responses.map(({ status }) => status).toSorted((a, b) => a - b);
}

describe.each(['pglite', 'postgresql'] as const)('on %s', (kind) => {
  let tool: LtiTool;
  let store: Store;
  beforeAll(async () => {
    store = delayed(await OPEN[kind](), 5);
    tool = await startLtiTool({ store });
    await tool.registerWith(platform);
  });
  afterAll(async () => {
    await tool.close();
    await store.close();
  });

  test('refuses a launch posted again', async () => {
    const minted = await platform.mintIdToken();
    expect((await postIdToken(minted)).status).toBe(200);
    await expectRefused(tool, await postIdToken(minted), 'replay');
  });

  test('of ten posts at once, with 5 ms to the database, accepts one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const minted = await platform.mintIdToken();
      expect(await statuses(minted, 10)).toEqual([200, ...Array.from({ length: 9 }, () => 401)]);
    }
  });

  test('refuses a state used again, with a token that is new', async () => {
    const first = await platform.mintIdToken();
    expect((await postIdToken(first)).status).toBe(200);
    const { state, nonce, cookie } = first;
    const second = await platform.mintIdToken({
      state,
      nonce,
      cookie,
      claims: { jti: 'another' },
    });
    expect(second.idToken).not.toBe(first.idToken);
    await expectRefused(tool, await postIdToken(second), 'replay');
  });

  test('a launch that was refused does not use up its login', async () => {
    const wrong = await platform.mintIdToken({ claims: { sub: '' } });
    expect((await postIdToken(wrong)).status).toBe(401);
    const { state, nonce, cookie } = wrong;
    const right = await platform.mintIdToken({ state, nonce, cookie });
    expect((await postIdToken(right)).status).toBe(200);
  });

  test('many different launches at once are all accepted', async () => {
    const minted = await Promise.all(Array.from({ length: 30 }, () => platform.mintIdToken()));
    const responses = await Promise.all(minted.map((one) => postIdToken(one)));
    expect(responses.map(({ status }) => status)).toEqual(minted.map(() => 200));
  });
});

test('of two processes on one PostgreSQL, one accepts', async () => {
  const url = await postgres.createDatabase();
  const open = async () => delayed(await openStore({ kind: 'postgresql', url }), 5);
  const one = await startLtiTool({ store: await open() });
  const other = await startLtiTool({ store: await open(), publicUrl: one.url });
  try {
    await one.registerWith(platform);
    const minted = await platform.mintIdToken();
    const elsewhere = { ...minted, redirectUri: `${other.address}/lti/launch` };
    const responses = await Promise.all(
      [minted, elsewhere, minted, elsewhere].map((each) => postIdToken(each)),
    );
    expect(responses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 401, 401, 401,
    ]);
    const keys = await Promise.all(
      [one.address, other.address].map(async (at) => (await fetch(`${at}/lti/keys`)).text()),
    );
    expect(keys[0]).toEqual(keys[1]);
  } finally {
    await Promise.all([one.close(), other.close()]);
    await Promise.all([one.store.close(), other.store.close()]);
  }
});

test('an accepted launch costs the database one trip', async () => {
  const store = delayed(await OPEN.pglite(), 0);
  const tool = await startLtiTool({ store });
  try {
    await tool.registerWith(platform);
    await postIdToken(await platform.mintIdToken());
    const before = store.trips;
    expect((await postIdToken(await platform.mintIdToken())).status).toBe(200);
    expect(store.trips - before).toBe(1);
  } finally {
    await tool.close();
    await store.close();
  }
});
