/** Schemas on a real server: several instances that start at once, tables in use, older instances. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  migrate,
  readMigrations,
  type Migration,
  type MigrateOptions,
} from '@blocmap/lti-server/store/migrations/index';
import { openStore } from '@blocmap/lti-server/store/index';
import { startPostgres, type Postgres } from '../support/postgres.ts';

let postgres: Postgres;
let url: string;
let watcher: Client;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  url = await postgres.createDatabase();
  watcher = await connect();
});
afterEach(() => watcher.end());

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function migrateAlone(migrations: readonly Migration[], options?: MigrateOptions) {
  const client = await connect();
  try {
    return await migrate(client, migrations, options);
  } finally {
    await client.end();
  }
}

const step = (when: number, statement: string): Migration => ({
  tag: `000${when}_step`,
  when,
  hash: String(when),
  statements: [statement],
  incompatible: false,
});

describe('instances that start at once', () => {
  test('on an empty database make every step once between them', async () => {
    const migrations = await readMigrations();
    const states = await Promise.all(Array.from({ length: 6 }, () => migrateAlone(migrations)));
    const made = states.map((state) => state.made).reduce((sum, one) => sum + one, 0);
    expect(made).toBe(migrations.length);
    const { rows } = await watcher.query(
      'select count(*)::int as steps from drizzle.__drizzle_migrations',
    );
    expect(rows).toEqual([{ steps: migrations.length }]);
  });

  test('and one that is killed at its step leaves the turn and nothing else', async () => {
    const slow = step(1, 'CREATE TABLE slow AS SELECT pg_sleep(30)');
    const killed = await connect();
    killed.on('error', () => undefined);
    const outcome = migrate(killed, [slow]).then(
      () => 'made',
      () => 'ended',
    );
    await watcher.query('select pg_sleep(0.3)');
    const quick = step(1, 'CREATE TABLE quick (id int)');
    const other = migrateAlone([quick]);
    await wait(300);
    await watcher.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'CREATE TABLE slow%'`,
    );
    expect(await outcome).toBe('ended');
    expect(await other).toEqual({ made: 1, ahead: 0 });
    const { rows } = await watcher.query(
      `select to_regclass('slow') as slow, to_regclass('quick') as quick`,
    );
    expect(rows).toEqual([{ slow: null, quick: 'quick' }]);
    await killed.end().catch(() => undefined);
  });
});

describe('a table that is in use', () => {
  const column = step(2, 'ALTER TABLE busy ADD COLUMN more text');
  beforeEach(async () => {
    await migrateAlone([step(1, 'CREATE TABLE busy (id int)')]);
  });
  const all = () => [step(1, 'CREATE TABLE busy (id int)'), column];

  test('keeps a step waiting, which lets others through in between and is made in the end', async () => {
    const holder = await connect();
    await holder.query('BEGIN');
    await holder.query('INSERT INTO busy VALUES (1)');
    const migrating = migrateAlone(all(), { tableMs: 200 });
    await wait(400);
    // Behind the step that waits: let through when it lets go.
    const before = Date.now();
    await watcher.query('INSERT INTO busy VALUES (2)');
    expect(Date.now() - before).toBeLessThan(2_000);
    await holder.query('COMMIT');
    expect(await migrating).toEqual({ made: 1, ahead: 0 });
    await holder.end();
  });

  test('for ever: the step gives up, says what to look for, and nothing has changed', async () => {
    const holder = await connect();
    await holder.query('BEGIN');
    await holder.query('SELECT * FROM busy');
    await expect(migrateAlone(all(), { tableMs: 50, attempts: 3 })).rejects.toThrow(
      /0002_step waited for a lock too often .*pg_stat_activity/,
    );
    await holder.query('COMMIT');
    await holder.end();
    const { rows } = await watcher.query(
      `select column_name from information_schema.columns where table_name = 'busy'`,
    );
    expect(rows).toEqual([{ column_name: 'id' }]);
  });
});

describe('a database', () => {
  test('whose connections are all taken still answers', async () => {
    const store = await openStore({ kind: 'postgresql', url, poolSize: 1 });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const transaction = store.transact(() => held);
    await expect(store.check()).resolves.toBeUndefined();
    expect(store.connections()).toMatchObject({ open: 1, waiting: 0 });
    release();
    await transaction;
    await store.close();
  });
});
