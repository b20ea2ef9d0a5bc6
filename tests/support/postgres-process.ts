import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { guardian } from './guardian.ts';
import type { Identity } from './unprivileged.ts';

const START_LIMIT = 60_000;
const POLL = 50;

/** A data folder, the programs that serve it and the account they run as. */
export interface Cluster {
  binaries: string;
  folder: string;
  identity: Identity;
}

/** Makes the data folder, whose superuser `blocmap` has the password of the given file. */
export async function initialise(cluster: Cluster, passwordFile: string): Promise<void> {
  const { binaries, folder, identity } = cluster;
  const args = ['-D', join(folder, 'data'), '-U', 'blocmap', '-E', 'UTF8', '--locale=C'];
  args.push('-A', 'scram-sha-256', '--pwfile', passwordFile, '--no-sync', '--no-instructions');
  const options = { ...identity, cwd: folder, env: environment() };
  await promisify(execFile)(join(binaries, 'initdb'), args, options);
}

/**
 * Serves a cluster on 127.0.0.1 until it is stopped or this process ends.
 * @param isReady  asked again and again until it says yes
 * @throws with the server's log, when it ends or is not ready in time
 */
export async function serve(
  cluster: Cluster,
  port: number,
  isReady: () => Promise<boolean>,
): Promise<{ stop: () => Promise<void> }> {
  const child = start(cluster, port);
  let log = '';
  let ended = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (log += text));
  const closed = new Promise<void>((resolve) => {
    child.once('error', (error) => (log += error.message)).once('close', () => resolve());
  }).then(() => (ended = true));

  const deadline = Date.now() + START_LIMIT;
  while (!(await isReady())) {
    if (ended) throw new Error(`PostgreSQL ended instead of starting:\n${log}`);
    if (Date.now() > deadline) {
      child.stdin?.end();
      throw new Error(`PostgreSQL was not ready after ${START_LIMIT / 1000} s:\n${log}`);
    }
    await sleep(POLL);
  }
  child.unref();
  return {
    async stop() {
      child.ref();
      child.stdin?.end();
      await closed;
      rmSync(cluster.folder, { recursive: true, force: true });
    },
  };
}

function start({ binaries, folder, identity }: Cluster, port: number): ChildProcess {
  const server = join(binaries, 'postgres');
  const args = ['-D', join(folder, 'data'), '-h', '127.0.0.1', '-p', String(port), '-F'];
  args.push('-c', `unix_socket_directories=${process.platform === 'win32' ? '' : folder}`);
  args.push('-c', 'synchronous_commit=off', '-c', 'full_page_writes=off');
  args.push('-c', 'max_connections=200', '-c', 'shared_buffers=32MB', '-c', 'lc_messages=C');
  const options = {
    ...identity,
    cwd: folder,
    env: { ...environment(), GUARDED_FOLDER: folder },
    stdio: ['pipe', 'ignore', 'pipe'] as ('pipe' | 'ignore')[],
  };
  if (process.platform === 'win32') return spawn(server, args, options);
  // A group of its own: Ctrl-C ends the tests first, which then end the server.
  const detached = { ...options, detached: true };
  return spawn('/bin/sh', ['-c', guardian, 'sh', server, ...args], detached);
}

/** Nothing of the user's own PostgreSQL settings may reach a test's server. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** A TCP port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
