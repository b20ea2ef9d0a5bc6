import { setTimeout as wait } from 'node:timers/promises';
import {
  isPrepared,
  noteApplied,
  prepareBookkeeping,
  readApplied,
  type Applied,
  type MigrationConnection,
} from './bookkeeping.ts';
import { MigrationError, SchemaTooNewError } from './errors.ts';
import type { Migration } from './read-migrations.ts';

/** Names the lock that instances starting at once take turns by; any number, but always this one. */
const TURN = 5_410_367_123;
/** How long to wait for the turn, each time: another instance may be at a long step. */
const TURN_MS = 10_000;
/**
 * How long a step waits for a table. Whoever asks for the table meanwhile stands in line behind it,
 * so this is how long running instances may stand still.
 */
const TABLE_MS = 2_000;
/** How long one statement may work. */
const STATEMENT_MS = 60_000;
const MOST_ATTEMPTS = 30;
const PAUSE_MS = 300;

/** lock_not_available, deadlock_detected: another try may succeed. */
const BUSY: ReadonlySet<unknown> = new Set(['55P03', '40P01']);

export interface SchemaState {
  /** Steps that were made now. */
  readonly made: number;
  /** Steps that the database has had and this program does not know: a newer version made them. */
  readonly ahead: number;
}

export interface MigrateOptions {
  /** Milliseconds that a step may wait for a table; 2000 where left out. */
  readonly tableMs?: number;
  /** How often a step that found its tables taken is tried; 30 where left out. */
  readonly attempts?: number;
}

/**
 * Brings a schema up to date, one transaction a step. Several may do so at once: they take turns,
 * and a step that finds its tables in use for long lets go and tries again.
 *
 * @throws SchemaTooNewError, MigrationError
 */
export async function migrate(
  connection: MigrationConnection,
  migrations: readonly Migration[],
  options: MigrateOptions = {},
): Promise<SchemaState> {
  // Most often there is nothing to do: nobody's turn is taken for that.
  if (await isPrepared(connection)) {
    const applied = await readApplied(connection);
    const ahead = stepsAhead(applied, migrations);
    if (pending(applied, migrations).length === 0) return { made: 0, ahead };
  }
  let made = 0;
  let attempt = 1;
  for (;;) {
    const turn: Turn = { tag: null, left: 0, ahead: 0 };
    try {
      await takeTurn(connection, migrations, options.tableMs ?? TABLE_MS, turn);
      if (turn.tag !== null) made += 1;
      if (turn.left === 0) return { made, ahead: turn.ahead };
      attempt = 1;
    } catch (error) {
      // A connection that broke has rolled back by itself.
      await connection.query('ROLLBACK').catch(() => undefined);
      if (error instanceof SchemaTooNewError) throw error;
      const tag = turn.tag ?? 'a step';
      if (!BUSY.has((error as { code?: unknown }).code))
        throw new MigrationError(tag, 'failed', error);
      if (attempt >= (options.attempts ?? MOST_ATTEMPTS))
        throw new MigrationError(tag, 'busy', error);
      attempt += 1;
      // Not all at the same moment again.
      await wait(PAUSE_MS * (0.5 + Math.random()));
    }
  }
}

interface Turn {
  /** The step that is being made; null where there was none left to make. */
  tag: string | null;
  /** Steps that are left after it. */
  left: number;
  ahead: number;
}

/** Makes the next step when it is this one's turn; says in `turn` how far it came. */
async function takeTurn(
  connection: MigrationConnection,
  migrations: readonly Migration[],
  tableMs: number,
  turn: Turn,
): Promise<void> {
  await connection.query('BEGIN');
  await connection.query(`SET LOCAL lock_timeout = ${TURN_MS}`);
  // Ends with the transaction: it cannot be left behind, and works behind a pooler as well.
  await connection.query('SELECT pg_advisory_xact_lock($1)', [TURN]);
  await prepareBookkeeping(connection);
  const applied = await readApplied(connection);
  const [next, ...others] = pending(applied, migrations);
  turn.ahead = stepsAhead(applied, migrations);
  turn.left = others.length;
  if (next !== undefined) {
    turn.tag = next.tag;
    await connection.query(`SET LOCAL lock_timeout = ${tableMs}`);
    await connection.query(`SET LOCAL statement_timeout = ${STATEMENT_MS}`);
    for (const statement of next.statements) await connection.query(statement);
    await noteApplied(connection, next);
  }
  await connection.query('COMMIT');
}

function pending({ steps }: Applied, migrations: readonly Migration[]): Migration[] {
  return migrations.filter(({ when }) => !steps.has(when));
}

/** @throws SchemaTooNewError where one of them is not for older versions */
function stepsAhead({ steps, incompatible }: Applied, migrations: readonly Migration[]): number {
  const known = new Set(migrations.map(({ when }) => when));
  const ahead = [...steps].filter((when) => !known.has(when)).length;
  if (incompatible !== null && !known.has(incompatible)) throw new SchemaTooNewError(ahead);
  return ahead;
}
