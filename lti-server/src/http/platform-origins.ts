import { platform, type Store } from '../store/index.ts';
import type { PlatformOrigins } from './security-headers.ts';

/** How long a newly registered platform may have to wait before its frames are allowed. */
const KEPT_MS = 5_000;

/** Reads the registered platforms' origins, at most once every few seconds. */
export function platformOrigins(store: Store, now: () => Date): PlatformOrigins {
  let known: { readonly at: number; readonly origins: Promise<readonly string[]> } | undefined;
  return () => {
    const at = now().getTime();
    if (known === undefined || at - known.at > KEPT_MS || at < known.at) {
      const origins = readOrigins(store);
      known = { at, origins };
      origins.catch(() => (known = undefined));
    }
    return known.origins;
  };
}

async function readOrigins(store: Store): Promise<readonly string[]> {
  const rows = await store.read((reader) =>
    reader
      .select({ issuer: platform.issuer, authorization: platform.authorizationUrl })
      .from(platform),
  );
  const origins = rows.flatMap((row) => [originOf(row.issuer), originOf(row.authorization)]);
  return [...new Set(origins.filter((origin) => origin !== null))].toSorted();
}

/** The origin of an address of the web; null for anything else, so that no policy can be broken by it. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
