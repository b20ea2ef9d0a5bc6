import { join } from 'node:path';
import type { Config } from './config/config.ts';
import { lockDataDir } from './config/data-dir-lock.ts';
import { openStore, type SchemaState, type Store } from './store/index.ts';

/**
 * Opens the store that the settings name. The embedded one is locked for this process first, and
 * given back when the store closes.
 *
 * @param onSchema  told what became of the schema
 * @throws DataDirInUseError, MigrationError, SchemaTooNewError
 */
export async function openConfiguredStore(
  config: Config,
  onSchema: (state: SchemaState) => void = () => undefined,
): Promise<Store> {
  if (config.databaseUrl !== null) {
    const { databaseUrl: url, databasePoolSize: poolSize } = config;
    return openStore({ kind: 'postgresql', url, poolSize }, { onSchema });
  }
  const release = await lockDataDir(config.dataDir);
  try {
    const dataDir = join(config.dataDir, 'database');
    const store = await openStore({ kind: 'pglite', dataDir }, { onSchema });
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
