import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedFolder, findPostgres } from './postgres-binaries.ts';
import { startPostgres, type Postgres } from './postgres.ts';

describe.each([
  { name: 'the server found first', binaries: () => findPostgres() },
  {
    name: 'the server of the npm package',
    binaries: () => ({ folder: embeddedFolder(), origin: 'npm' as const }),
  },
])('$name', ({ binaries }) => {
  let postgres: Postgres;

  beforeAll(async () => {
    postgres = await startPostgres(binaries());
  });
  afterAll(() => postgres.stop());

  test('answers with a supported version, in UTF-8', async () => {
    const version = await ask(postgres.url, "SELECT current_setting('server_version_num')::int");
    expect(version).toBeGreaterThanOrEqual(140_000);
    expect(await ask(postgres.url, "SELECT 'Compétences évaluées — œuvre'")).toBe(
      'Compétences évaluées — œuvre',
    );
  });

  test('refuses a wrong password and does not listen beyond this machine', async () => {
    const wrong = new URL(postgres.url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password/);
    expect(await ask(postgres.url, 'SHOW listen_addresses')).toBe('127.0.0.1');
  });

  test('gives each test a database of its own', async () => {
    const [first, second] = [await postgres.createDatabase(), await postgres.createDatabase()];
    expect(first).not.toBe(second);
    await ask(first, 'CREATE TABLE mine AS SELECT 1 AS id');
    await expect(ask(second, 'SELECT id FROM mine')).rejects.toThrow(/does not exist/);
    const named = await postgres.createDatabase('name with "quotes"');
    expect(await ask(named, 'SELECT current_database()')).toBe('name with "quotes"');
  });
});

test('stopping deletes the files, and may be done twice', async () => {
  const before = dataFolders();
  const postgres = await startPostgres();
  expect(dataFolders().length).toBeGreaterThan(before.length);
  await postgres.stop();
  await postgres.stop();
  expect(dataFolders()).toEqual(before);
  await expect(ask(postgres.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
});

function dataFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('blocmap-pg-'));
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return result.rows[0]?.[0];
  } finally {
    await client.end();
  }
}
