import { createHash, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

const MODULUS_BITS = 2048;

export const PublicJwk = z.strictObject({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
});
export type PublicJwk = z.infer<typeof PublicJwk>;

/** Not the synchronous one: it would hold up every request for a second. */
const generate = promisify(generateKeyPair);

/** A new RSA key: its public part as platforms read it, its private part as PKCS #8 in PEM. */
export async function makeKeyPair(): Promise<{ publicJwk: PublicJwk; privatePem: string }> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: MODULUS_BITS });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  // The thumbprint of RFC 7638: two keys never share an id.
  const thumbprint = createHash('sha256').update(JSON.stringify({ e, kty: 'RSA', n }));
  const kid = thumbprint.digest('base64url');
  return {
    publicJwk: PublicJwk.parse({ kty: 'RSA', n, e, kid, alg: 'RS256', use: 'sig' }),
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
