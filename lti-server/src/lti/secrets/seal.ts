import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What was sealed cannot be opened: another secret, or bytes that were changed. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/** Encrypts and authenticates: base64url of nonce, ciphertext and tag. `key` is 256 bits. */
export function seal(plain: string, key: KeyObject): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce);
  return Buffer.concat([
    nonce,
    cipher.update(plain, 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]).toString('base64url');
}

/** @throws SealError */
export function unseal(sealed: string, key: KeyObject): string {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const tagAt = bytes.length - TAG_BYTES;
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(tagAt));
    return (
      decipher.update(bytes.subarray(NONCE_BYTES, tagAt)).toString('utf8') + decipher.final('utf8')
    );
  } catch {
    throw new SealError(
      'A stored key cannot be decrypted: expected the secret it was stored with. ' +
        'Start with the same BLOCMAP_SECRET, or the same data folder, as before.',
    );
  }
}
