/**
 * What a browser keeps between login and launch to show that both are its own. Made from the
 * login's nonce and a key, so that nothing has to be looked up to check it.
 */
import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

export interface Proofs {
  /** 43 characters of base64url: fit for a cookie, a form and a storage's value. */
  of(nonce: string): string;
  matches(nonce: string, proof: string): boolean;
}

export function createProofs(key: KeyObject): Proofs {
  const of = (nonce: string): string => createHmac('sha256', key).update(nonce).digest('base64url');
  return {
    of,
    matches(nonce, proof) {
      const expected = Buffer.from(of(nonce));
      const given = Buffer.from(proof);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
