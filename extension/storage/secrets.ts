/**
 * Refresh tokens, kept over restarts of the browser. In IndexedDB, because only the extension's own
 * pages and background reach it: Firefox lets content scripts read every kind of extension storage
 * that outlives a restart, and has no way to forbid it.
 */
export interface Secrets {
  get(connectionId: string): Promise<string | null>;
  set(connectionId: string, refreshToken: string): Promise<void>;
  remove(connectionId: string): Promise<void>;
}

const DATABASE = 'blocmap';
const STORE = 'refresh-tokens';

export function openSecrets(): Secrets {
  let opened: Promise<IDBDatabase> | undefined;
  const store = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    opened ??= openDatabase();
    return (await opened).transaction(STORE, mode).objectStore(STORE);
  };
  return {
    async get(id) {
      const token: unknown = await settled((await store('readonly')).get(id));
      return typeof token === 'string' ? token : null;
    },
    async set(id, token) {
      await settled((await store('readwrite')).put(token, id));
    },
    async remove(id) {
      await settled((await store('readwrite')).delete(id));
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The extension’s database failed.')),
    );
  });
}
