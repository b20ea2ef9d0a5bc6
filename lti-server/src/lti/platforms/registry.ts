/** The platforms, read from the store once and kept until one is registered or a minute has gone. */
import { eq } from 'drizzle-orm';
import { deployment, platform, type Store } from '../../store/index.ts';
import { platformOf, type Platform } from './platform.ts';

/** Another process may register a platform: this one knows of it a minute later at most. */
const MAX_AGE_MS = 60_000;
/** A platform that is not found is looked for again, but not at every request. */
const MISS_AGE_MS = 2000;

export interface PlatformRegistry {
  /** Null where none matches; without a client id, where several do. */
  find(issuer: string, clientId: string | null): Promise<Platform | null>;
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
  const search = async (select: (all: readonly Platform[]) => Platform | null) => {
    const found = select((await current(MAX_AGE_MS)).platforms);
    return found ?? select((await current(MISS_AGE_MS)).platforms);
  };

  return {
    find: (issuer, clientId) =>
      search((all) => {
        const matching = all.filter(
          (one) => one.issuer === issuer && (clientId === null || one.clientId === clientId),
        );
        return matching.length === 1 ? (matching[0] ?? null) : null;
      }),
    byId: (platformId) => search((all) => all.find((one) => one.platformId === platformId) ?? null),
    invalidate() {
      generation += 1;
      kept = null;
    },
  };
}
