import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import type { SigningKey } from '../state/model.ts';
import type { State } from '../state/state.ts';

export interface PublicJwk extends JsonWebKey {
  readonly kid: string;
  readonly alg: 'RS256';
  readonly use: 'sig';
}

/** The platform's signing keys: the newest signs, every one kept is published. */
export interface KeyRing {
  current(): {
    readonly kid: string;
    readonly privateKey: KeyObject;
    readonly publicKey: KeyObject;
  };
  published(): PublicJwk[];
  /** A new key signs from now on. With `forget`, what the old ones signed no longer verifies. */
  rotate(options?: { readonly forget?: boolean }): void;
}

/** An RSA-2048 key with a random key id. */
export function generateSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    kid: randomBytes(10).toString('hex'),
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

export function openKeyRing(state: State): KeyRing {
  const opened = new Map<string, { privateKey: KeyObject; publicKey: KeyObject }>();
  const open = (key: SigningKey) => {
    let pair = opened.get(key.kid);
    if (!pair) {
      const privateKey = createPrivateKey(key.privatePem);
      pair = { privateKey, publicKey: createPublicKey(privateKey) };
      opened.set(key.kid, pair);
    }
    return pair;
  };
  const rotate: KeyRing['rotate'] = ({ forget = false } = {}) => {
    state.data.keys = [generateSigningKey(), ...(forget ? [] : state.data.keys)];
    state.changed();
  };
  if (state.data.keys.length === 0) rotate();
  return {
    rotate,
    current() {
      const [newest] = state.data.keys;
      if (!newest) throw new Error('The platform has no signing key: rotate() makes one.');
      return { kid: newest.kid, ...open(newest) };
    },
    published: () =>
      state.data.keys.map((key) => ({
        ...open(key).publicKey.export({ format: 'jwk' }),
        kid: key.kid,
        alg: 'RS256',
        use: 'sig',
      })),
  };
}
