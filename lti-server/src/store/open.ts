import { mkdir } from 'node:fs/promises';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { migrate, readMigrations, type Migration, type SchemaState } from './migrations/index.ts';
import * as schema from './schema/index.ts';
import type { Store } from './store.ts';

const POOL_SIZE = 10;
const CONNECT_MS = 10_000;
/** A statement that takes longer holds up more than it is worth. */
const STATEMENT_MS = 60_000;
/** Past the server's own limit: a server that is frozen does not keep to it. */
const ANSWER_MS = STATEMENT_MS + 5_000;
const CHECK_MS = 1_500;

export type StoreLocation =
  /** Embedded: `dataDir` is a folder that survives restarts, or null for memory only. */
  | { readonly kind: 'pglite'; readonly dataDir: string | null }
  | { readonly kind: 'postgresql'; readonly url: string; readonly poolSize?: number };

export interface OpenOptions {
  /** Told what became of the schema. */
  readonly onSchema?: (state: SchemaState) => void;
  /** The steps of the schema; those of this version where left out. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the store and brings its schema up to date.
 * @throws MigrationError, SchemaTooNewError, or the database's error where it cannot be reached
 */
export async function openStore(
  location: StoreLocation,
  options: OpenOptions = {},
): Promise<Store> {
  const migrations = options.migrations ?? (await readMigrations());
  const opened =
    location.kind === 'pglite'
      ? await openPglite(location.dataDir, migrations)
      : await openPostgres(location.url, location.poolSize ?? POOL_SIZE, migrations);
  options.onSchema?.(opened.state);
  return opened.store;
}

interface Opened {
  readonly store: Store;
  readonly state: SchemaState;
}

async function openPglite(
  dataDir: string | null,
  migrations: readonly Migration[],
): Promise<Opened> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const client = await PGlite.create(dataDir === null ? {} : { dataDir });
  const state = await migrate(client, migrations).catch(async (error: unknown) => {
    await client.close();
    throw error;
  });
  const store = storeOn('pglite', drizzlePglite(client, { schema }), {
    check: async () => void (await client.query('select 1')),
    connections: () => null,
    close: () => client.close(),
  });
  return { store, state };
}

async function openPostgres(
  url: string,
  poolSize: number,
  migrations: readonly Migration[],
): Promise<Opened> {
  const settings = {
    connectionString: url,
    application_name: 'blocmap',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
  };
  const state = await migrateServer(settings, migrations);
  const pool = new pg.Pool({
    ...settings,
    max: poolSize,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
  });
  // One of its own: where all are taken, the database is busy and not away.
  const checks = new pg.Pool({
    ...settings,
    max: 1,
    connectionTimeoutMillis: CHECK_MS,
    query_timeout: CHECK_MS,
  });
  // Without a listener a connection that breaks while idle would end the process.
  for (const one of [pool, checks]) one.on('error', () => undefined);
  const store = storeOn('postgresql', drizzlePostgres(pool, { schema }), {
    check: async () => void (await checks.query('select 1')),
    connections: () => ({
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close: async () => void (await Promise.all([pool.end(), checks.end()])),
  });
  return { store, state };
}

/** On a connection of its own: a step may take longer than a request's statement may. */
async function migrateServer(
  settings: pg.ClientConfig,
  migrations: readonly Migration[],
): Promise<SchemaState> {
  const client = new pg.Client(settings);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await migrate(client, migrations);
  } finally {
    await client.end();
  }
}

function storeOn(
  kind: Store['kind'],
  database: PgDatabase<PgQueryResultHKT, typeof schema>,
  connection: Pick<Store, 'check' | 'connections' | 'close'>,
): Store {
  return {
    kind,
    read: (work) => work(database),
    write: (work) => work(database),
    transact: (work) => database.transaction(work),
    ...connection,
  };
}
