/** Which steps a database has had. The first table is drizzle's own, so that its tools read it too. */
import { z } from 'zod';
import type { Migration } from './read-migrations.ts';

/** One connection, used by nobody else meanwhile: node-postgres's client as well as PGlite. */
export interface MigrationConnection {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
}

const STEPS = 'drizzle.__drizzle_migrations';
const INCOMPATIBLE = 'drizzle.blocmap_incompatible';

const Presence = z.tuple([z.object({ steps: z.boolean(), incompatible: z.boolean() })]);
const Steps = z.array(z.object({ at: z.coerce.number() }));

export interface Applied {
  /** `when` of every step that the database has had. */
  readonly steps: ReadonlySet<number>;
  /** `when` of the last one that instances without it do not survive; null where there is none. */
  readonly incompatible: number | null;
}

/** Creates what is missing; to be called by one at a time. */
export async function prepareBookkeeping(connection: MigrationConnection): Promise<void> {
  await connection.query('CREATE SCHEMA IF NOT EXISTS drizzle');
  await connection.query(
    `CREATE TABLE IF NOT EXISTS ${STEPS} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`,
  );
  await connection.query(
    `CREATE TABLE IF NOT EXISTS ${INCOMPATIBLE} (created_at bigint PRIMARY KEY)`,
  );
}

export async function readApplied(connection: MigrationConnection): Promise<Applied> {
  const presence = await connection.query(
    `SELECT to_regclass('${STEPS}') IS NOT NULL AS steps,
            to_regclass('${INCOMPATIBLE}') IS NOT NULL AS incompatible`,
  );
  const [there] = Presence.parse(presence.rows);
  const read = async (table: string, exists: boolean): Promise<number[]> => {
    if (!exists) return [];
    const { rows } = await connection.query(`SELECT created_at AS at FROM ${table}`);
    return Steps.parse(rows).map((row) => row.at);
  };
  const incompatible = await read(INCOMPATIBLE, there.incompatible);
  return {
    steps: new Set(await read(STEPS, there.steps)),
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
