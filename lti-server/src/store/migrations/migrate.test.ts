import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MigrationError, SchemaTooNewError } from './errors.ts';
import { migrate } from './migrate.ts';
import { readMigrations, type Migration } from './read-migrations.ts';

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.exec(
    'DROP SCHEMA IF EXISTS drizzle CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
  );
});

const make = (when: number, ...statements: string[]): Migration => ({
  tag: `000${when}_step`,
  when,
  hash: `hash-${when}`,
  statements,
  incompatible: false,
});
const first = make(1, 'CREATE TABLE a (id int)');
const second = make(2, 'CREATE TABLE b (id int)', 'INSERT INTO b VALUES (2)');

async function tables(): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

describe('a schema', () => {
  test('is brought up to date once, step by step', async () => {
    expect(await migrate(database, [first])).toEqual({ made: 1, ahead: 0 });
    expect(await migrate(database, [first, second])).toEqual({ made: 1, ahead: 0 });
    expect(await migrate(database, [first, second])).toEqual({ made: 0, ahead: 0 });
    expect(await tables()).toEqual(['a', 'b']);
  });

  test('gets a step that was made earlier and merged later', async () => {
    await migrate(database, [second]);
    expect(await migrate(database, [first, second])).toEqual({ made: 1, ahead: 0 });
    expect(await tables()).toEqual(['a', 'b']);
  });

  test('that a newer version made is kept as it is, and said to be ahead', async () => {
    await migrate(database, [first, second]);
    expect(await migrate(database, [first])).toEqual({ made: 0, ahead: 1 });
  });

  test('that a newer version made incompatible refuses an older one', async () => {
    await migrate(database, [first, { ...second, incompatible: true }]);
    await expect(migrate(database, [first])).rejects.toThrow(SchemaTooNewError);
    expect(await migrate(database, [first, second])).toEqual({ made: 0, ahead: 0 });
  });

  test('keeps nothing of a step that fails, and all of those before it', async () => {
    const broken = make(3, 'CREATE TABLE c (id int)', 'INSERT INTO nowhere VALUES (1)');
    const failing = migrate(database, [first, broken, second]);
    await expect(failing).rejects.toThrow(MigrationError);
    await expect(failing).rejects.toThrow(/0003_step failed .*"nowhere" does not exist/);
    expect(await tables()).toEqual(['a']);
    const mended = make(3, 'CREATE TABLE c (id int)');
    expect(await migrate(database, [first, mended, second])).toEqual({ made: 2, ahead: 0 });
    expect(await tables()).toEqual(['a', 'b', 'c']);
  });

  test('of this version is what drizzle-kit wrote, in its order', async () => {
    const migrations = await readMigrations();
    expect(migrations.map(({ tag }) => tag)).toEqual(
      migrations.map(({ tag }) => tag).toSorted((a, b) => a.localeCompare(b)),
    );
    expect(await migrate(database, migrations)).toEqual({ made: migrations.length, ahead: 0 });
    expect(await tables()).toContain('course');
  });
});
