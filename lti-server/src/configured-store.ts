import { join } from 'node:path';
import type { Config } from './config/config.ts';
import { lockDataDir } from './config/data-dir-lock.ts';
import { openStore, type Store } from './store/index.ts';

/**
 * Opens the store that the settings name. The embedded one is locked for this process first, and
 * given back when the store closes.
 *
 * @throws DataDirInUseError
 */
export async function openConfiguredStore(config: Config): Promise<Store> {
  if (config.databaseUrl !== null)
    return openStore({ kind: 'postgresql', url: config.databaseUrl });
  const release = await lockDataDir(config.dataDir);
  try {
    const store = await openStore({ kind: 'pglite', dataDir: join(config.dataDir, 'database') });
    return {
      ...store,
      close: async () => {
        await store.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
