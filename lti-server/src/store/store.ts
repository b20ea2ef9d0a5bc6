import type { PgDatabase, PgQueryResultHKT, PgTransaction } from 'drizzle-orm/pg-core';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import type * as schema from './schema/index.ts';

type Schema = typeof schema;

/** May only look. */
export type Reader = Pick<
  PgDatabase<PgQueryResultHKT, Schema>,
  'select' | 'selectDistinct' | 'selectDistinctOn' | '$count' | 'execute' | 'with' | '$with'
>;

/** May run one statement that writes. */
export type Writer = Pick<
  PgDatabase<PgQueryResultHKT, Schema>,
  'insert' | 'update' | 'delete' | 'with' | '$with'
>;

/** May look and write, all or nothing. */
export type Transactor = PgTransaction<
  PgQueryResultHKT,
  Schema,
  ExtractTablesWithRelations<Schema>
>;

/**
 * The database behind the tool: embedded PGlite or a PostgreSQL server, one schema.
 * The type of what a function is given says whether it may write.
 */
export interface Store {
  readonly kind: 'pglite' | 'postgresql';
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** One statement, committed by itself: one trip to the database where a transaction takes three. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Commits when `work` resolves; rolls back and rethrows when it rejects. */
  transact<T>(work: (transactor: Transactor) => Promise<T>): Promise<T>;
  /** Asks the database for nothing, past whoever waits for a connection. Rejects where it is away. */
  check(): Promise<void>;
  /** The pool's connections; null where the database is embedded. */
  connections(): Connections | null;
  close(): Promise<void>;
}

/** How the connections to a database server are used at this moment. */
export interface Connections {
  readonly open: number;
  readonly idle: number;
  /** Requests that wait for one. */
  readonly waiting: number;
}
