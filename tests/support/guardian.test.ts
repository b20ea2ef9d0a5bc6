import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guardian } from './guardian.ts';

/** Starts a guarded program from a process of its own, as a test run does, and prints its pid. */
const owner = `
  const { spawn } = require('node:child_process');
  const [script, ...server] = process.argv.slice(1);
  spawn('/bin/sh', ['-c', script, 'sh', ...server], {
    detached: true,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  setInterval(() => {}, 1000);
`;

test('a killed owner leaves neither its server nor its files behind', async () => {
  const { child, folder, pid } = await guarded('echo $$; exec sleep 60');
  expect(isAlive(pid)).toBe(true);
  child.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
});

test('a server that ends by itself is cleaned up while its owner lives on', async () => {
  const { child, folder } = await guarded('echo $$');
  await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
});

async function guarded(server: string) {
  const folder = mkdtempSync(join(tmpdir(), 'blocmap-guarded-'));
  writeFileSync(join(folder, 'file'), 'data');
  const child = spawn(process.execPath, ['-e', owner, guardian, 'sh', '-c', server], {
    env: { ...process.env, GUARDED_FOLDER: folder },
  });
  const [output] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, folder, pid: Number(output.toString()) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
