/** Which steps a database has had. The first table is drizzle's own, so that its tools read it too. */
import { z } from 'zod';
import type { Migration } from './read-migrations.ts';

/** One connection, used by nobody else meanwhile: node-postgres's client as well as PGlite. */
export interface MigrationConnection {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
}

const STEPS = 'drizzle.__drizzle_migrations';
const INCOMPATIBLE = 'drizzle.blocmap_incompatible';

const Presence = z.tuple([z.object({ there: z.boolean() })]);
const Rows = z.array(z.object({ at: z.coerce.number(), incompatible: z.boolean() }));

export interface Applied {
  /** `when` of every step that the database has had. */
  readonly steps: ReadonlySet<number>;
  /** `when` of the last one that instances without it do not survive; null where there is none. */
  readonly incompatible: number | null;
}

/** Creates what is missing; to be called by one at a time. */
export async function prepareBookkeeping(connection: MigrationConnection): Promise<void> {
  if (await isPrepared(connection)) return;
  await connection.query('CREATE SCHEMA IF NOT EXISTS drizzle');
  await connection.query(
    `CREATE TABLE IF NOT EXISTS ${STEPS} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
  );
  await connection.query(`CREATE TABLE ${INCOMPATIBLE} (created_at bigint PRIMARY KEY)`);
}

/** The table that is made last is there. */
export async function isPrepared(connection: MigrationConnection): Promise<boolean> {
  const { rows } = await connection.query(
    `SELECT to_regclass('${INCOMPATIBLE}') IS NOT NULL AS there`,
  );
  return Presence.parse(rows)[0].there;
}

/** Where the bookkeeping is prepared. */
export async function readApplied(connection: MigrationConnection): Promise<Applied> {
  const { rows } = await connection.query(
    `SELECT created_at AS at, false AS incompatible FROM ${STEPS}
     UNION ALL SELECT created_at, true FROM ${INCOMPATIBLE}`,
  );
  const all = Rows.parse(rows);
  const incompatible = all.filter((row) => row.incompatible).map((row) => row.at);
  return {
    steps: new Set(all.filter((row) => !row.incompatible).map((row) => row.at)),
    incompatible: incompatible.length === 0 ? null : Math.max(...incompatible),
  };
}

export async function noteApplied(
  connection: MigrationConnection,
  { hash, when, incompatible }: Migration,
): Promise<void> {
  await connection.query(`INSERT INTO ${STEPS} (hash, created_at) VALUES ($1, $2)`, [hash, when]);
  if (incompatible) {
    await connection.query(`INSERT INTO ${INCOMPATIBLE} (created_at) VALUES ($1)`, [when]);
  }
}
