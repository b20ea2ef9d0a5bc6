/** A step of the schema could not be made. Nothing of it was kept; the steps before it were. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  constructor(tag: string, why: 'busy' | 'failed', cause: unknown) {
    const words = cause instanceof Error ? cause.message : String(cause);
    super(
      why === 'busy'
        ? `The database's schema could not be brought up to date: ${tag} waited for a lock too often (${words}). Nothing of it was kept. Look for a long transaction in pg_stat_activity, end it, and start again.`
        : `The database's schema could not be brought up to date: ${tag} failed (${words}). Nothing of it was kept, and instances of the version before go on running. Correct the cause and start again.`,
      { cause },
    );
  }
}

/** The schema was changed by a newer version in a way that this one does not survive. */
export class SchemaTooNewError extends Error {
  override readonly name = 'SchemaTooNewError';
  constructor(
    /** How many steps the schema is ahead of this program. */
    readonly ahead: number,
  ) {
    super(
      `The database's schema is ${ahead} step(s) ahead of this program, and one of them is not for older versions. Nothing was changed. Start the version that made it, or a later one; to go back, restore the backup made before it.`,
    );
  }
}
