import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deriveKeys } from './derived-keys.ts';
import { loadSecret } from './secret.ts';
import { seal, SealError, unseal } from './seal.ts';

describe('the secret', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'blocmap-secret-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  test('is the one given, and then nothing is written', async () => {
    expect(await loadSecret({ secret: 'given', dataDir })).toBe('given');
    await expect(stat(join(dataDir, 'secret'))).rejects.toThrow('ENOENT');
  });

  test('is made once, kept, and readable by its owner alone', async () => {
    const made = await loadSecret({ secret: null, dataDir: join(dataDir, 'new') });
    expect(made.length).toBeGreaterThanOrEqual(64);
    expect(await loadSecret({ secret: null, dataDir: join(dataDir, 'new') })).toBe(made);
    const { mode } = await stat(join(dataDir, 'new', 'secret'));
    expect((mode & 0o777).toString(8)).toBe('600');
  });

  test('made by two at once, is one', async () => {
    const both = await Promise.all([1, 2].map(() => loadSecret({ secret: null, dataDir })));
    const kept = await readFile(join(dataDir, 'secret'), 'utf8');
    expect(both).toEqual([kept, kept]);
  });

  test('cut short, is not used', async () => {
    await writeFile(join(dataDir, 'secret'), 'short');
    await chmod(join(dataDir, 'secret'), 0o600);
    await expect(loadSecret({ secret: null, dataDir })).rejects.toThrow('at least 32 characters');
  });
});

describe('what is sealed', () => {
  const { storage } = deriveKeys('one secret');

  test('can be opened with the same key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (plain) => {
        fc.pre(plain.isWellFormed());
        expect(unseal(seal(plain, storage), storage)).toBe(plain);
      }),
    );
  });

  test('cannot be opened with another, or when it was changed', () => {
    const sealed = seal('private', storage);
    expect(() => unseal(sealed, deriveKeys('another secret').storage)).toThrow(SealError);
    const bytes = Buffer.from(sealed, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal(changed.toString('base64url'), storage)).toThrow(SealError);
    }
    expect(() => unseal('', storage)).toThrow(SealError);
  });
});
