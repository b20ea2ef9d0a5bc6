/** Platforms' public keys, fetched once and kept; fetched again for a key id not seen before. */
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { call } from '../http/client.ts';
import type { Platform } from './platform.ts';

/** A key that the platform withdrew is still believed this long. */
const MAX_AGE_MS = 10 * 60_000;
/** Keys are kept this long past their age where the platform does not answer. */
const STALE_MS = 60 * 60_000;
/** Unknown key ids make the tool ask this often at most: they may be anybody's. */
const MIN_INTERVAL_MS = 5000;
const MIN_MODULUS_BITS = 2048;

const KeySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())).max(100) });

/** The platform's keys cannot be read. */
export class KeySetError extends Error {
  override readonly name = 'KeySetError';
}

export interface PlatformKeys {
  /**
   * The RSA key with that id, or null when the platform publishes none.
   * @throws KeySetError
   */
  find(platform: KeySource, kid: string): Promise<KeyObject | null>;
  /**
   * Reads the keys anew, and tells how many may sign.
   * @throws KeySetError
   */
  count(platform: KeySource): Promise<number>;
}

/** Where a platform publishes its keys. */
export type KeySource = Pick<Platform, 'jwksUrl' | 'publicOnly'>;

interface Entry {
  readonly fetchedAt: number;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

/** The key, where it may sign an id_token; platforms publish others beside. */
function signingKeyOf(jwk: Record<string, unknown>): KeyObject | null {
  if (jwk['kty'] !== 'RSA' || typeof jwk['kid'] !== 'string') return null;
  if (jwk['use'] !== undefined && jwk['use'] !== 'sig') return null;
  if (jwk['alg'] !== undefined && jwk['alg'] !== 'RS256') return null;
  try {
    const { kty, n, e } = jwk as JsonWebKey;
    const key = createPublicKey({ key: { kty, n, e } as JsonWebKey, format: 'jwk' });
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    return bits >= MIN_MODULUS_BITS ? key : null;
  } catch {
    return null;
  }
}

async function fetchKeys({ jwksUrl, publicOnly }: KeySource): Promise<Map<string, KeyObject>> {
  let body: unknown;
  try {
    const answer = await call(jwksUrl, {
      publicOnly,
      headers: { accept: 'application/json' },
    });
    if (answer.status !== 200) throw new Error(`the answer was HTTP ${answer.status}`);
    body = JSON.parse(answer.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KeySetError(`The platform's keys cannot be read: ${reason}`);
  }
  const parsed = KeySet.safeParse(body);
  if (!parsed.success) throw new KeySetError('Expected a JSON Web Key Set from the platform.');
  const keys = new Map<string, KeyObject>();
  for (const jwk of parsed.data.keys) {
    const key = signingKeyOf(jwk);
    if (key) keys.set(String(jwk['kid']), key);
  }
  return keys;
}

export function createPlatformKeys(now: () => Date): PlatformKeys {
  const kept = new Map<string, Entry>();
  const underWay = new Map<string, Promise<Entry>>();
  const askedAt = new Map<string, number>();

  const refresh = (source: KeySource): Promise<Entry> => {
    const { jwksUrl } = source;
    const running = underWay.get(jwksUrl);
    if (running) return running;
    askedAt.set(jwksUrl, now().getTime());
    const fetching = fetchKeys(source)
      .then((keys) => {
        const entry = { fetchedAt: now().getTime(), keys };
        kept.set(jwksUrl, entry);
        return entry;
      })
      .finally(() => underWay.delete(jwksUrl));
    underWay.set(jwksUrl, fetching);
    return fetching;
  };
  const mayAsk = (jwksUrl: string): boolean =>
    underWay.has(jwksUrl) ||
    now().getTime() - (askedAt.get(jwksUrl) ?? -Infinity) >= MIN_INTERVAL_MS;

  return {
    async find(source, kid) {
      const { jwksUrl } = source;
      const entry = kept.get(jwksUrl);
      const age = entry ? now().getTime() - entry.fetchedAt : Infinity;
      const known = entry?.keys.get(kid) ?? null;
      if (known && age <= MAX_AGE_MS) return known;
      if (!mayAsk(jwksUrl)) {
        if (entry) return age <= STALE_MS ? known : null;
        throw new KeySetError("The platform's keys could not be read a moment ago.");
      }
      try {
        return (await refresh(source)).keys.get(kid) ?? null;
      } catch (error) {
        if (known && age <= STALE_MS) return known;
        throw error;
      }
    },
    count: async (source) => (await refresh(source)).keys.size,
  };
}
