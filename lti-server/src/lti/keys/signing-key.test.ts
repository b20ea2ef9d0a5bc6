import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore, signingKey, type Store } from '../../store/index.ts';
import { deriveKeys } from '../secrets/derived-keys.ts';
import { createKeyCare } from './key-care.ts';
import { makeKeyPair } from './key-pair.ts';
import { openSigningKeys, type SigningKeys } from './signing-key.ts';
import { LEAD_MS, MAX_AGE_MS, OVERLAP_MS } from './timeline.ts';

let store: Store;
let time = 0;
const now = () => new Date(time);
beforeAll(async () => {
  store = await openStore({ kind: 'pglite', dataDir: null });
});
afterAll(() => store.close());
beforeEach(async () => {
  time = Date.parse('2026-11-25T08:00:00Z');
  await store.write((writer) => writer.delete(signingKey));
});

const { storage } = deriveKeys('a secret');
const openOne = () => openSigningKeys(store, storage, now);
const careOf = (signingKeys: SigningKeys) =>
  createKeyCare({ store, storageKey: storage, signingKeys, now });
const kids = async (keys: SigningKeys) => (await keys.published()).map(({ kid }) => kid);

test('two starts at once on an empty store end with one key', async () => {
  const [one, other] = await Promise.all([openOne(), openOne()]);
  expect(await one.published()).toEqual(await other.published());
  expect((await one.signer()).kid).toBe((await other.signer()).kid);
  expect(await one.published()).toHaveLength(1);
  expect((await one.signer()).privateKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
});

test('with another secret the tool does not start, and says what to do', async () => {
  await openOne();
  const wrong = deriveKeys('another secret').storage;
  await expect(openSigningKeys(store, wrong, now)).rejects.toThrow('same BLOCMAP_SECRET');
});

test('private keys are not in the store as they are', async () => {
  await openOne();
  const rows = await store.read((reader) => reader.select().from(signingKey));
  expect(JSON.stringify(rows)).not.toMatch(/PRIVATE|"d":/);
});

test('making a key holds nothing else up', async () => {
  let done = false;
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    if (!done) setImmediate(turn);
  };
  setImmediate(turn);
  await makeKeyPair();
  done = true;
  expect(turns).toBeGreaterThan(1);
});

describe('a rotation', () => {
  test('publishes the new key a day before it signs, and the old one a day longer', async () => {
    const keys = await openOne();
    const old = (await keys.signer()).kid;
    const states = await careOf(keys).rotate({ compromised: false });
    expect(states.map(({ state }) => state)).toEqual(['waits', 'signs']);
    const [next] = await kids(keys);
    expect((await keys.signer()).kid).toBe(old);
    time += LEAD_MS;
    expect((await keys.signer()).kid).toBe(next);
    await careOf(keys).tend();
    expect(await kids(keys)).toEqual([next, old]);
    time += OVERLAP_MS;
    await careOf(keys).tend();
    expect(await kids(keys)).toEqual([next]);
  });

  test('asked for twice, prepares one key', async () => {
    const care = careOf(await openOne());
    await Promise.all([care.rotate({ compromised: false }), care.rotate({ compromised: false })]);
    await care.rotate({ compromised: false });
    expect(await care.list()).toHaveLength(2);
  });

  test('comes by itself when the key is old, on two instances at once too', async () => {
    const [one, other] = [await openOne(), await openOne()];
    time += MAX_AGE_MS - 1;
    await careOf(one).tend();
    expect(await kids(one)).toHaveLength(1);
    time += 1;
    await Promise.all([careOf(one).tend(), careOf(other).tend()]);
    expect(await kids(one)).toHaveLength(2);
  });

  test('is followed by an instance that was not told, at the same moment', async () => {
    const [one, other] = [await openOne(), await openOne()];
    await careOf(one).rotate({ compromised: false });
    for (const later of [60_001, LEAD_MS - 60_002, 1, OVERLAP_MS]) {
      time += later;
      expect((await other.signer()).kid).toBe((await one.signer()).kid);
      expect(await kids(other)).toEqual(await kids(one));
    }
  });

  test('after a key got out, replaces every key at once', async () => {
    const keys = await openOne();
    const old = (await keys.signer()).kid;
    await careOf(keys).rotate({ compromised: false });
    const states = await careOf(keys).rotate({ compromised: true });
    expect(states.map(({ state }) => state)).toEqual(['signs']);
    expect(await kids(keys)).toEqual([(await keys.signer()).kid]);
    expect(await kids(keys)).not.toContain(old);
  });
});
