import { describe, expect, it } from 'vitest';
import type { Store } from '../store/index.ts';
import { originOf, platformOrigins } from './platform-origins.ts';

const row = (platformId: string, issuer: string) => ({
  platformId,
  issuer,
  authorization: `${issuer}/auth`,
});

function registered(...rows: ReturnType<typeof row>[]) {
  let reads = 0;
  const store: Store = {
    kind: 'pglite',
    read: async () => {
      reads += 1;
      return [...rows] as never;
    },
    write: () => Promise.reject(new Error('expected to be read only')),
    transact: () => Promise.reject(new Error('expected to be read only')),
    check: async () => undefined,
    connections: () => null,
    close: async () => undefined,
  };
  return { store, add: (one: ReturnType<typeof row>) => rows.push(one), reads: () => reads };
}

describe('platformOrigins', () => {
  it('names each origin once and looks only every few seconds', async () => {
    let at = 0;
    const known = registered(row('a', 'https://moodle.example/site'));
    const origins = platformOrigins(known.store, () => new Date(at));
    expect(await origins()).toEqual(['https://moodle.example']);
    await origins('a');
    expect(known.reads()).toBe(1);
    at = 6_000;
    await origins();
    expect(known.reads()).toBe(2);
  });

  it('looks again at once for a platform that has just been registered', async () => {
    const known = registered();
    const origins = platformOrigins(known.store, () => new Date(0));
    expect(await origins()).toEqual([]);
    known.add(row('a', 'https://moodle.example'));
    expect(await origins('a')).toEqual(['https://moodle.example']);
  });

  it('tries again after a failure', async () => {
    const known = registered(row('a', 'https://moodle.example'));
    let broken = true;
    const store: Store = {
      ...known.store,
      read: (work) => (broken ? Promise.reject(new Error('gone')) : known.store.read(work)),
    };
    const origins = platformOrigins(store, () => new Date(0));
    await expect(origins()).rejects.toThrow('gone');
    broken = false;
    expect(await origins()).toEqual(['https://moodle.example']);
  });
});

describe('originOf', () => {
  it.each([
    ['https://a.example/x', 'https://a.example'],
    ["https://a.example:8443/;script-src'", 'https://a.example:8443'],
    ['javascript:alert(1)', null],
    ['nonsense', null],
  ])('%s → %s', (url, origin) => expect(originOf(url)).toBe(origin));
});
