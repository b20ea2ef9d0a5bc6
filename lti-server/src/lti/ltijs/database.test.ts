import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DatabasePlugin } from 'ltijs';
import { ltijsRecord, openStore, type Store } from '../../store/index.ts';
import { createDatabase } from './database.ts';

let store: Store;
let database: DatabasePlugin;
let time: number;
beforeAll(async () => {
  store = await openStore({ kind: 'pglite', dataDir: null });
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.write((writer) => writer.delete(ltijsRecord));
  time = Date.parse('2026-09-01T08:00:00Z');
  database = createDatabase(store, () => new Date(time));
});

const stored = () => store.read((reader) => reader.select().from(ltijsRecord));
const platform = { platformUrl: 'https://m', clientId: 'c', kid: 'k', platformName: 'M' };

describe('the database behind ltijs', () => {
  test('finds by any fields, and answers false for nothing', async () => {
    await database.Insert(false, 'platform', platform);
    await database.Insert(false, 'platform', { ...platform, clientId: 'd', kid: 'l' });
    const found = await database.Get(false, 'platform', { kid: 'l' });
    expect(found).toEqual([{ ...platform, clientId: 'd', kid: 'l', createdAt: time }]);
    expect(await database.Get(false, 'platform')).toHaveLength(2);
    expect(await database.Get(false, 'platform', { kid: 'none' })).toBe(false);
    expect(await database.Get(false, 'platform', { kid: undefined })).toBe(false);
    expect(await database.Get(false, 'platformStatus')).toBe(false);
  });

  test('of two inserts of one nonce, refuses the second', async () => {
    const insert = () => database.Insert(false, 'nonce', { nonce: 'n' });
    const both = await Promise.allSettled([insert(), insert()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('replaces what is there, or adds it, in one step', async () => {
    const query = { platformUrl: 'https://m', clientId: 'c', scopes: 's' };
    const replace = (token: string) =>
      database.Replace('key', 'accesstoken', query, { token: { access_token: token } }, query);
    await Promise.all(['a', 'b', 'c'].map(replace));
    await replace('d');
    expect(await database.Get('key', 'accesstoken', query)).toEqual([
      { token: { access_token: 'd' }, createdAt: time },
    ]);
    expect(await stored()).toHaveLength(1);
  });

  test('keeps secrets encrypted, and finds them by their index', async () => {
    const index = { kid: 'k', platformUrl: 'https://m', clientId: 'c' };
    await database.Replace('key', 'privatekey', index, { key: 'PEM', kid: 'k' }, index);
    expect(JSON.stringify(await stored())).not.toContain('PEM');
    expect(await database.Get('key', 'privatekey', { kid: 'k' })).toEqual([
      { key: 'PEM', kid: 'k', createdAt: time },
    ]);
    await expect(database.Get('another key', 'privatekey', { kid: 'k' })).rejects.toThrow('secret');
  });

  test('modifies plain and encrypted records', async () => {
    await database.Insert(false, 'platform', platform);
    const query = { platformUrl: 'https://m', clientId: 'c' };
    await database.Modify(false, 'platform', query, { platformName: 'New' });
    expect(await database.Get(false, 'platform', query)).toMatchObject([{ platformName: 'New' }]);
    const index = { kid: 'k', ...query };
    await database.Insert('key', 'publickey', { key: 'PEM', kid: 'k' }, index);
    await database.Modify('key', 'publickey', { kid: 'k' }, { key: 'OTHER' });
    expect(await database.Get('key', 'publickey', { kid: 'k' })).toMatchObject([{ key: 'OTHER' }]);
  });

  test('deletes what matches', async () => {
    await database.Insert(false, 'state', { state: 'a', query: {} });
    await database.Insert(false, 'state', { state: 'b', query: {} });
    await database.Delete('state', { state: 'a' });
    expect(await database.Get(false, 'state')).toMatchObject([{ state: 'b' }]);
  });

  test.each([
    ['nonce', { nonce: 'x' }, 10],
    ['state', { state: 'x' }, 600],
    ['accesstoken', { platformUrl: 'p', clientId: 'c', scopes: 's' }, 3600],
    ['idtoken', { iss: 'i', clientId: 'c', deploymentId: 'd', user: 'u' }, 86_400],
    ['contexttoken', { contextId: 'c', user: 'u' }, 86_400],
  ] as const)('forgets a %s in time', async (collection, item, seconds) => {
    await database.Insert(false, collection, item);
    time += seconds * 1000 - 1;
    expect(await database.Get(false, collection, item)).toHaveLength(1);
    time += 1;
    expect(await database.Get(false, collection, item)).toBe(false);
    // The same one may come again then, and what is past is swept away.
    await database.Insert(false, collection, item);
    time += 86_400_000;
    await database.Insert(false, 'state', { state: 'another' });
    expect(await stored()).toHaveLength(1);
  });

  test('never forgets a platform or a key', async () => {
    await database.Insert(false, 'platform', platform);
    time += 10 * 365 * 86_400_000;
    await database.Insert(false, 'nonce', { nonce: 'n' });
    expect(await database.Get(false, 'platform')).toHaveLength(1);
  });
});
