import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import * as schema from './schema/index.ts';
import type { Store } from './store.ts';

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

export type StoreLocation =
  /** Embedded: `dataDir` is a folder that survives restarts, or null for memory only. */
  | { readonly kind: 'pglite'; readonly dataDir: string | null }
  | { readonly kind: 'postgresql'; readonly url: string; readonly poolSize?: number };

/** Opens the store and brings its schema up to date. */
export async function openStore(location: StoreLocation): Promise<Store> {
  return location.kind === 'pglite'
    ? openPglite(location.dataDir)
    : openPostgres(location.url, location.poolSize ?? 10);
}

async function openPglite(dataDir: string | null): Promise<Store> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const client = await PGlite.create(dataDir === null ? {} : { dataDir });
  const database = drizzlePglite(client, { schema });
  await migratePglite(database, { migrationsFolder });
  return storeOn('pglite', database, () => client.close());
}

async function openPostgres(url: string, poolSize: number): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', () => undefined);
  const database = drizzlePostgres(pool, { schema });
  await migratePostgres(database, { migrationsFolder });
  return storeOn('postgresql', database, () => pool.end());
}

function storeOn(
  kind: Store['kind'],
  database: PgDatabase<PgQueryResultHKT, typeof schema>,
  close: () => Promise<void>,
): Store {
  return {
    kind,
    read: (work) => work(database),
    write: (work) => work(database),
    transact: (work) => database.transaction(work),
    close,
  };
}
