/** The tool's signing keys, as every instance on the same store knows them. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { desc, max } from 'drizzle-orm';
import { signingKey, type Reader, type Store } from '../../store/index.ts';
import { seal, unseal } from '../secrets/seal.ts';
import { makeKeyPair, PublicJwk } from './key-pair.ts';
import { signerAt } from './timeline.ts';

/** Another instance may rotate: this one knows of it long before the new key signs. */
const REFRESH_MS = 60_000;

export type StoredKey = typeof signingKey.$inferSelect;

export interface SigningKeys {
  /** What signs now. */
  signer(): Promise<{ readonly kid: string; readonly privateKey: KeyObject }>;
  /** What others verify with: public parts only, the newest first. */
  published(): Promise<readonly PublicJwk[]>;
  /** What is kept is no longer true. */
  invalidate(): void;
}

interface Kept {
  readonly readAt: number;
  readonly rows: readonly StoredKey[];
}

/** The newest first. */
export const readKeys = (reader: Reader): Promise<StoredKey[]> =>
  reader.select().from(signingKey).orderBy(desc(signingKey.generation));

/**
 * Makes a key and publishes it. Of two instances that do so at once, one key is kept.
 * @param signsFrom null: as soon as it is there
 */
export async function addKey(
  store: Store,
  storageKey: KeyObject,
  createdAt: Date,
  signsFrom: Date | null,
): Promise<void> {
  const [newest] = await store.read((reader) =>
    reader.select({ generation: max(signingKey.generation) }).from(signingKey),
  );
  const { publicJwk, privatePem } = await makeKeyPair();
  const row = {
    generation: (newest?.generation ?? 0) + 1,
    kid: publicJwk.kid,
    sealedPrivateKey: seal(privatePem, storageKey),
    publicJwk,
    createdAt,
    signsFrom,
  };
  await store.write((writer) => writer.insert(signingKey).values(row).onConflictDoNothing());
}

/**
 * Opens the keys; makes the first on an empty store.
 * @throws SealError when the secret is not the one they were stored with
 */
export async function openSigningKeys(
  store: Store,
  storageKey: KeyObject,
  now: () => Date,
): Promise<SigningKeys> {
  const opened = new Map<string, KeyObject>();
  let kept: Kept = { readAt: -Infinity, rows: [] };
  let reading: Promise<void> | null = null;

  const refresh = async (): Promise<void> => {
    const readAt = now().getTime();
    kept = { readAt, rows: await store.read(readKeys) };
    const known = new Set(kept.rows.map(({ kid }) => kid));
    for (const kid of opened.keys()) if (!known.has(kid)) opened.delete(kid);
  };
  const rows = async (): Promise<readonly StoredKey[]> => {
    if (Math.abs(now().getTime() - kept.readAt) > REFRESH_MS) {
      await (reading ??= refresh().finally(() => (reading = null)));
    }
    return kept.rows;
  };
  const keys: SigningKeys = {
    async signer() {
      const row = signerAt(await rows(), now().getTime());
      if (!row) throw new Error('Expected a signing key in the store, found none.');
      const privateKey =
        opened.get(row.kid) ?? createPrivateKey(unseal(row.sealedPrivateKey, storageKey));
      opened.set(row.kid, privateKey);
      return { kid: row.kid, privateKey };
    },
    published: async () => (await rows()).map((row) => PublicJwk.parse(row.publicJwk)),
    invalidate() {
      kept = { ...kept, readAt: -Infinity };
    },
  };
  if ((await rows()).length === 0) {
    await addKey(store, storageKey, now(), null);
    keys.invalidate();
  }
  await keys.signer();
  return keys;
}
