import { platform, type Store } from '../store/index.ts';
import type { PlatformOrigins } from './security-headers.ts';

/** How long the origins are believed without a look. */
const KEPT_MS = 5_000;

interface Known {
  readonly at: number;
  readonly origins: Promise<readonly string[]>;
  readonly platforms: Promise<ReadonlySet<string>>;
}

/**
 * Reads the registered platforms' origins, at most once every few seconds; at once where they are
 * asked for a platform that was not there yet: the first launch often follows its registration.
 */
export function platformOrigins(store: Store, now: () => Date): PlatformOrigins {
  let known: Known | undefined;
  const read = (at: number): Known => {
    const rows = readPlatforms(store);
    const fresh: Known = {
      at,
      origins: rows.then((all) =>
        [...new Set(all.flatMap((row) => row.origins.filter((one) => one !== null)))].toSorted(),
      ),
      platforms: rows.then((all) => new Set(all.map(({ platformId }) => platformId))),
    };
    fresh.platforms.catch(() => undefined);
    fresh.origins.catch(() => (known = undefined));
    return fresh;
  };
  return async (platformId) => {
    const at = now().getTime();
    if (known === undefined || at - known.at > KEPT_MS || at < known.at) known = read(at);
    if (platformId !== undefined && !(await known.platforms).has(platformId)) known = read(at);
    return known.origins;
  };
}

async function readPlatforms(store: Store) {
  const rows = await store.read((reader) =>
    reader
      .select({
        platformId: platform.platformId,
        issuer: platform.issuer,
        authorization: platform.authorizationUrl,
      })
      .from(platform),
  );
  return rows.map(({ platformId, issuer, authorization }) => ({
    platformId,
    origins: [originOf(issuer), originOf(authorization)],
  }));
}

/** The origin of an address of the web; null for anything else, so that no policy can be broken by it. */
export function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}
