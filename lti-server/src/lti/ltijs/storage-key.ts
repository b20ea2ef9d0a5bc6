import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import type { EncryptionKey } from 'ltijs';

/** The key that ltijs hands its database, as 256 bits for our cipher. */
export function storageKeyOf(key: EncryptionKey): KeyObject {
  const secret = typeof key === 'string' ? key : key.export();
  return createSecretKey(
    createHash('sha256').update('blocmap/ltijs-record').update(secret).digest(),
  );
}
