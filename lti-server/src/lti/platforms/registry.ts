/** The platforms, read from the store once and kept until one is registered or a minute has gone. */
import { eq } from 'drizzle-orm';
import { deployment, platform, type Store } from '../../store/index.ts';
import { platformOf, type Platform } from './platform.ts';

/** Another process may register a platform: this one knows of it a minute later at most. */
const MAX_AGE_MS = 60_000;
/** A platform that is not found is looked for again, but not at every request. */
const MISS_AGE_MS = 2000;

export interface PlatformRegistry {
  find(issuer: string, clientId: string): Promise<Platform | null>;
  /** All that have this issuer: one site may know the tool by several client ids. */
  ofIssuer(issuer: string): Promise<readonly Platform[]>;
  /**
   * The platform, read again where it is not known to have this deployment: somebody may have just
   * added it.
   */
  withDeployment(platform: Platform, deploymentId: string): Promise<Platform>;
  byId(platformId: string): Promise<Platform | null>;
  /** What is kept is no longer true. */
  invalidate(): void;
}

interface Snapshot {
  readonly readAt: number;
  readonly platforms: readonly Platform[];
}

async function readAll(store: Store): Promise<Platform[]> {
  const rows = await store.read((reader) =>
    reader
      .select({ platform, deploymentId: deployment.deploymentId })
      .from(platform)
      .leftJoin(deployment, eq(deployment.platformId, platform.platformId)),
  );
  const grouped = new Map<string, { row: typeof platform.$inferSelect; deployments: string[] }>();
  for (const { platform: row, deploymentId } of rows) {
    const entry = grouped.get(row.platformId) ?? { row, deployments: [] };
    if (deploymentId !== null) entry.deployments.push(deploymentId);
    grouped.set(row.platformId, entry);
  }
  return [...grouped.values()].map(({ row, deployments }) => platformOf(row, deployments));
}

export function createRegistry(store: Store, now: () => Date): PlatformRegistry {
  let kept: Promise<Snapshot> | null = null;
  let generation = 0;

  const refresh = (): Promise<Snapshot> => {
    const mine = (generation += 1);
    const reading = readAll(store).then((platforms) => ({ readAt: now().getTime(), platforms }));
    kept = reading;
    reading.catch(() => {
      if (generation === mine) kept = null;
    });
    return reading;
  };
  const current = async (maxAgeMs: number): Promise<Snapshot> => {
    const seen = kept;
    const snapshot = await seen;
    if (snapshot && now().getTime() - snapshot.readAt <= maxAgeMs) return snapshot;
    // Whoever waited beside us may have asked for it already.
    return kept !== null && kept !== seen ? kept : refresh();
  };
  const search = async (matches: (platform: Platform) => boolean): Promise<Platform[]> => {
    const found = (await current(MAX_AGE_MS)).platforms.filter(matches);
    return found.length > 0 ? found : (await current(MISS_AGE_MS)).platforms.filter(matches);
  };
  const one = async (matches: (platform: Platform) => boolean): Promise<Platform | null> =>
    (await search(matches))[0] ?? null;

  return {
    find: (issuer, clientId) =>
      one((platform) => platform.issuer === issuer && platform.clientId === clientId),
    ofIssuer: (issuer) => search((platform) => platform.issuer === issuer),
    async withDeployment(platform, deploymentId) {
      if (platform.deploymentIds.has(deploymentId)) return platform;
      const { platforms } = await current(MISS_AGE_MS);
      return platforms.find((other) => other.platformId === platform.platformId) ?? platform;
    },
    byId: (platformId) => one((platform) => platform.platformId === platformId),
    invalidate() {
      generation += 1;
      kept = null;
    },
  };
}
