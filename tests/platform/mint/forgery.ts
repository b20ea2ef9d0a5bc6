import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { KeyRing } from '../keys/key-ring.ts';
import { signCompact, type SignatureAlgorithm } from '../keys/sign.ts';

/**
 * What is wrong with a token's signature.
 * - `none`: algorithm none, no signature
 * - `hs256-public-key`: HMAC with the public key as the secret
 * - `foreign-key`: a key the platform never published, under a published key id
 * - `tampered`: the payload was changed after it was signed
 * - `stripped`: the signature is missing
 * - `garbage`: not a JWT at all
 * - `RS384`, `RS512`, `PS256`: well signed, by an algorithm LTI does not allow
 */
export type Forgery =
  | 'none'
  | 'hs256-public-key'
  | 'foreign-key'
  | 'tampered'
  | 'stripped'
  | 'garbage'
  | 'RS384'
  | 'RS512'
  | 'PS256';

type Fields = Readonly<Record<string, unknown>>;

let foreign: KeyObject | null = null;
function foreignKey(): KeyObject {
  foreign ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return foreign;
}

/** Replaces fields; one given as `undefined` goes. */
export function overridden(fields: Fields, overrides: Fields | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...fields, ...overrides }).filter(([, value]) => value !== undefined),
  );
}

/** Signs as the platform does, or wrongly on purpose. `header` wins over what the forgery implies. */
export function signToken(
  keys: KeyRing,
  claims: Fields,
  forgery: Forgery | null,
  header: Fields | undefined,
): { readonly idToken: string; readonly header: Record<string, unknown> } {
  const { kid, privateKey } = keys.current();
  const made = (algorithm: SignatureAlgorithm, key: KeyObject | string) => {
    const full = overridden({ typ: 'JWT', alg: algorithm, kid }, header);
    return { header: full, idToken: signCompact(full, claims, algorithm, key) };
  };
  switch (forgery) {
    case null:
      return made('RS256', privateKey);
    case 'none':
      return made('none', '');
    case 'hs256-public-key':
      return made(
        'HS256',
        createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
      );
    case 'foreign-key':
      return made('RS256', foreignKey());
    case 'tampered': {
      const honest = made('RS256', privateKey);
      const [head, , signature] = honest.idToken.split('.');
      const changed = Buffer.from(JSON.stringify({ ...claims, sub: '2' })).toString('base64url');
      return { header: honest.header, idToken: `${head}.${changed}.${signature}` };
    }
    case 'stripped': {
      const honest = made('RS256', privateKey);
      return { header: honest.header, idToken: honest.idToken.replace(/[^.]+$/, '') };
    }
    case 'garbage':
      return { header: {}, idToken: 'not-a-token' };
    default:
      return made(forgery, privateKey);
  }
}
