import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataDirInUseError, lockDataDir } from './data-dir-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocmap-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lock = () => join(folder, 'lock');
const lockAndRelease = async () => (await lockDataDir(folder))();

async function leaveLock(change: Record<string, unknown>): Promise<void> {
  const release = await lockDataDir(folder);
  const owner: unknown = JSON.parse(await readFile(lock(), 'utf8'));
  await release();
  await writeFile(lock(), JSON.stringify({ ...(owner as object), token: 'other', ...change }));
}

test('a folder serves one at a time', async () => {
  const release = await lockDataDir(folder);
  await expect(lockDataDir(folder)).rejects.toThrow(DataDirInUseError);
  await expect(lockDataDir(folder)).rejects.toThrow(String(process.pid));
  await release();
  await expect(lockAndRelease()).resolves.toBeUndefined();
});

test('a lock of a process that ended is taken over', async () => {
  await leaveLock({ pid: 2 ** 22 + 1 });
  await expect(lockAndRelease()).resolves.toBeUndefined();
});

test('a pid that was given to another process since is no owner', async () => {
  await leaveLock({ started: '1' });
  await expect(lockAndRelease()).resolves.toBeUndefined();
});

test('a lock that was cut short is taken over', async () => {
  await writeFile(lock(), '{"pid":');
  await expect(lockAndRelease()).resolves.toBeUndefined();
});

test('a lock of another machine holds while it is touched', async () => {
  await leaveLock({ host: 'elsewhere' });
  await expect(lockDataDir(folder)).rejects.toThrow(DataDirInUseError);
  const old = new Date(Date.now() - 120_000);
  await utimes(lock(), old, old);
  await expect(lockAndRelease()).resolves.toBeUndefined();
});

test('of two that find a dead lock one gets it', async () => {
  await leaveLock({ pid: 2 ** 22 + 1 });
  const results = await Promise.allSettled([lockDataDir(folder), lockDataDir(folder)]);
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
});
