import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** One key for each use, so that what is signed for one can never pass for another. */
export interface DerivedKeys {
  /** HMAC-SHA256 of login states. */
  readonly state: KeyObject;
  /** HMAC-SHA256 of what a browser proves with that a login was its own. */
  readonly binding: KeyObject;
  /** AES-256-GCM of what is stored. */
  readonly storage: KeyObject;
  /** AES-256-GCM of the schools' keys to their web services. */
  readonly webService: KeyObject;
  /** Handed to ltijs: a KeyObject, because it tries to read a string as PEM at each signature. */
  readonly ltijs: KeyObject;
}

export function deriveKeys(secret: string): DerivedKeys {
  const derive = (use: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `blocmap/${use}`, 32)));
  return {
    state: derive('state'),
    binding: derive('binding'),
    storage: derive('storage'),
    webService: derive('web-service'),
    ltijs: derive('ltijs'),
  };
}
