/** Nonces are spent by inserting them: of several launches with the same one, the first wins. */
import { lt, sql } from 'drizzle-orm';
import type { Background } from '../background.ts';
import { nonce as nonceTable, type Store, type Writer } from '../../store/index.ts';

const PURGE_INTERVAL_MS = 60_000;

export interface Nonces {
  /**
   * True for the one call that spends it, whatever the number of processes.
   * @param expiresAt from when on it cannot be presented any more
   */
  spend(platformId: string, nonce: string, expiresAt: Date): Promise<boolean>;
}

/** Prepared, for it is a part of every launch. */
function prepareSpending(writer: Writer) {
  return writer
    .insert(nonceTable)
    .values({
      platformId: sql.placeholder('platformId'),
      nonce: sql.placeholder('nonce'),
      expiresAt: sql.placeholder('expiresAt'),
    })
    .onConflictDoNothing()
    .returning({ nonce: nonceTable.nonce })
    .prepare('spend_nonce');
}

export function createNonces(store: Store, background: Background, now: () => Date): Nonces {
  let purgedAt = now().getTime();
  let spending: ReturnType<typeof prepareSpending> | undefined;
  const purgeSometimes = (): void => {
    const time = now().getTime();
    if (time - purgedAt < PURGE_INTERVAL_MS) return;
    purgedAt = time;
    background.run('expired nonces could not be removed', () =>
      store.write((writer) => writer.delete(nonceTable).where(lt(nonceTable.expiresAt, now()))),
    );
  };
  return {
    async spend(platformId, nonce, expiresAt) {
      const spent = await store.write((writer) => {
        spending ??= prepareSpending(writer);
        return spending.execute({ platformId, nonce, expiresAt });
      });
      purgeSometimes();
      return spent.length === 1;
    },
  };
}
