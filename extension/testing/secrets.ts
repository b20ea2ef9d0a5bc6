import type { Secrets } from '../storage/secrets.ts';

/** The refresh tokens' database, in memory. */
export function memorySecrets(): Secrets & { readonly tokens: Map<string, string> } {
  const tokens = new Map<string, string>();
  return {
    tokens,
    get: async (id) => tokens.get(id) ?? null,
    set: async (id, token) => void tokens.set(id, token),
    remove: async (id) => void tokens.delete(id),
  };
}
