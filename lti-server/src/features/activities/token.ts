import { z } from 'zod';
import type { Config } from '../../config/config.ts';
import { deriveKeys } from '../../lti/secrets/derived-keys.ts';
import { seal, SealError, unseal } from '../../lti/secrets/seal.ts';
import { loadSecret } from '../../lti/secrets/secret.ts';

/** Encrypts the schools' tokens with a key that serves nothing else. */
export interface TokenSeal {
  /** Bound to its platform: a row copied to another platform cannot be opened. */
  seal(platformId: string, token: string): Promise<string>;
  /** @throws SealError with another secret than it was stored with, or for another platform */
  unseal(platformId: string, sealed: string): Promise<string>;
}

const Sealed = z.object({ platformId: z.string(), token: z.string() });

export function createTokenSeal(config: Pick<Config, 'secret' | 'dataDir'>): TokenSeal {
  const key = async () => deriveKeys(await loadSecret(config)).webService;
  return {
    seal: async (platformId, token) => seal(JSON.stringify({ platformId, token }), await key()),
    async unseal(platformId, sealed) {
      const held = Sealed.parse(JSON.parse(unseal(sealed, await key())));
      if (held.platformId !== platformId) {
        throw new SealError('A stored token belongs to another platform. Set it again.');
      }
      return held.token;
    },
  };
}
