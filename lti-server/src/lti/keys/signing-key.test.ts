import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type Store } from '../../store/index.ts';
import { deriveKeys } from '../secrets/derived-keys.ts';
import { openSigningKeys } from './signing-key.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore({ kind: 'pglite', dataDir: null });
});
afterAll(() => store.close());

const { storage } = deriveKeys('a secret');

test('two starts at once on an empty store end with one key', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => openSigningKeys(store, storage)));
  expect(one?.published).toEqual(other?.published);
  expect(one?.current.kid).toBe(other?.current.kid);
  expect(one?.published).toHaveLength(1);
  expect(one?.current.privateKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
});

test('with another secret the tool does not start, and says what to do', async () => {
  const wrong = deriveKeys('another secret').storage;
  await expect(openSigningKeys(store, wrong)).rejects.toThrow('same BLOCMAP_SECRET');
});
