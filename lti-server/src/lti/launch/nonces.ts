/** Nonces are spent by inserting them: of several launches with the same one, the first wins. */
import { lt } from 'drizzle-orm';
import type { Background } from '../background.ts';
import { nonce as nonceTable, type Store } from '../../store/index.ts';

const PURGE_INTERVAL_MS = 60_000;

export interface Nonces {
  /**
   * True for the one call that spends it, whatever the number of processes.
   * @param expiresAt from when on it cannot be presented any more
   */
  spend(platformId: string, nonce: string, expiresAt: Date): Promise<boolean>;
}

export function createNonces(store: Store, background: Background, now: () => Date): Nonces {
  let purgedAt = now().getTime();
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
      const spent = await store.write((writer) =>
        writer
          .insert(nonceTable)
          .values({ platformId, nonce, expiresAt })
          .onConflictDoNothing()
          .returning({ nonce: nonceTable.nonce }),
      );
      purgeSometimes();
      return spent.length === 1;
    },
  };
}
