import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { findPostgres, type PostgresBinaries } from './postgres-binaries.ts';
import { freePort, initialise, serve, type Cluster } from './postgres-process.ts';
import { giveTo, unprivilegedIdentity } from './unprivileged.ts';

const PORT_ATTEMPTS = 3;

/** A throw-away PostgreSQL server, reachable from this machine only. */
export interface Postgres {
  /** Of an empty database, with its password: `postgres://…@127.0.0.1:…/postgres`. */
  url: string;
  /** Makes one more empty database, for a test that wants to be alone, and returns its URL. */
  createDatabase(name?: string): Promise<string>;
  /** Ends the server and deletes its files. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a server in about a second, with durability off: its files live as long as the process
 * that asked for it, even when that one is killed.
 * @param binaries  for a test of one origin in particular
 * @throws with what the server printed, when it does not start
 */
export async function startPostgres(
  binaries: PostgresBinaries = findPostgres(),
): Promise<Postgres> {
  const identity = unprivilegedIdentity();
  // Short on purpose: a Unix socket's path has 107 bytes at most.
  const folder = mkdtempSync(join(tmpdir(), 'blocmap-pg-'));
  const password = randomBytes(18).toString('base64url');
  const cluster: Cluster = { binaries: usable(binaries, folder), folder, identity };
  try {
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(identity, folder);
    await initialise(cluster, passwordFile);
    return await open(cluster, password);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function open(cluster: Cluster, password: string, attempt = 1): Promise<Postgres> {
  const port = await freePort();
  const urlOf = (database: string): string =>
    `postgres://blocmap:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const url = urlOf('postgres');
  const server = await serve(cluster, port, () => answers(url)).catch((error: unknown) => {
    // Somebody took the port between the question and the answer.
    if (attempt < PORT_ATTEMPTS && String(error).includes('already in use')) return undefined;
    throw error;
  });
  if (!server) return open(cluster, password, attempt + 1);

  let databases = 0;
  return {
    url,
    stop: server.stop,
    async createDatabase(name = `test_${++databases}`) {
      await withClient(url, (client) => client.query(`CREATE DATABASE ${escapeIdentifier(name)}`));
      return urlOf(name);
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The npm package lies below the clone, which another account may be forbidden to enter (/root is):
 * when the account changes, the programs move with the data.
 */
function usable({ folder, origin }: PostgresBinaries, data: string): string {
  if (origin === 'installed' || process.getuid?.() !== 0) return folder;
  const copy = join(data, 'native');
  mkdirSync(copy);
  for (const part of ['bin', 'lib', 'share']) {
    cpSync(join(folder, '..', part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  }
  return join(copy, 'bin');
}
