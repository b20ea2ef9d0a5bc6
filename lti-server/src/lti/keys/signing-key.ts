/** The tool's signing keys: the newest signs, and every generation kept is published. */
import { generateKeyPair, createPrivateKey, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { desc } from 'drizzle-orm';
import { z } from 'zod';
import { signingKey, type Store } from '../../store/index.ts';
import { seal, unseal } from '../secrets/seal.ts';

const MODULUS_BITS = 2048;
const PublicJwk = z.strictObject({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
});
export type PublicJwk = z.infer<typeof PublicJwk>;

export interface SigningKeys {
  /** Signs what the tool says. */
  readonly current: { readonly kid: string; readonly privateKey: KeyObject };
  /** Public parts only. */
  readonly published: readonly PublicJwk[];
}

/** Not the synchronous one: it would hold up every request for a second. */
const generate = promisify(generateKeyPair);

async function makeKey(): Promise<{ publicJwk: PublicJwk; privatePem: string }> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: MODULUS_BITS });
  const kid = randomBytes(12).toString('base64url');
  return {
    publicJwk: PublicJwk.parse({
      ...publicKey.export({ format: 'jwk' }),
      kid,
      alg: 'RS256',
      use: 'sig',
    }),
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const readKeys = (store: Store) =>
  store.read((reader) => reader.select().from(signingKey).orderBy(desc(signingKey.generation)));

/**
 * Reads the keys; makes the first on an empty store.
 * @throws SealError when the secret is not the one they were stored with
 */
export async function openSigningKeys(store: Store, storageKey: KeyObject): Promise<SigningKeys> {
  let stored = await readKeys(store);
  if (stored.length === 0) {
    const { publicJwk, privatePem } = await makeKey();
    const row = {
      generation: 1,
      kid: publicJwk.kid,
      sealedPrivateKey: seal(privatePem, storageKey),
      publicJwk,
    };
    await store.write((writer) => writer.insert(signingKey).values(row).onConflictDoNothing());
    stored = await readKeys(store);
  }
  const [newest] = stored;
  if (!newest) throw new Error('Expected a signing key in the store after making one, found none.');
  return {
    current: {
      kid: newest.kid,
      privateKey: createPrivateKey(unseal(newest.sealedPrivateKey, storageKey)),
    },
    published: stored.map((row) => PublicJwk.parse(row.publicJwk)),
  };
}
