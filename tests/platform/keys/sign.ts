import { constants, createHmac, sign, type KeyObject } from 'node:crypto';

/** How a token is signed. jose refuses to make most of these, which is why they are made by hand. */
export type SignatureAlgorithm = 'RS256' | 'RS384' | 'RS512' | 'PS256' | 'HS256' | 'none';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signature(algorithm: SignatureAlgorithm, input: string, key: KeyObject | string): string {
  const data = Buffer.from(input);
  if (algorithm === 'none') return '';
  if (algorithm === 'HS256') {
    return createHmac('sha256', key).update(data).digest('base64url');
  }
  if (typeof key === 'string') throw new Error(`${algorithm} needs a private key, got a secret.`);
  const hash = `sha${algorithm.slice(2)}`;
  if (algorithm === 'PS256') {
    return sign(hash, data, {
      key,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 32,
    }).toString('base64url');
  }
  return sign(hash, data, key).toString('base64url');
}

/** A compact JWS. Nothing is checked: header and payload may be as wrong as a test wants. */
export function signCompact(
  header: Readonly<Record<string, unknown>>,
  payload: Readonly<Record<string, unknown>>,
  algorithm: SignatureAlgorithm,
  key: KeyObject | string,
): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${signature(algorithm, input, key)}`;
}
