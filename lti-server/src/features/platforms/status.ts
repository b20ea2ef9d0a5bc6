import { asc, eq } from 'drizzle-orm';
import { PlatformProblem, type PlatformStatus } from '@blocmap/shared/protocol';
import { SCOPES } from '../../lti/services/scopes.ts';
import {
  deployment,
  pendingDeployment,
  platform,
  platformHealth,
  type Reader,
} from '../../store/index.ts';

const SERVICES = [
  ['columns', SCOPES.lineItem],
  ['scores', SCOPES.score],
  ['results', SCOPES.resultRead],
  ['roster', SCOPES.members],
] as const;

type HealthRow = typeof platformHealth.$inferSelect;
type Service = NonNullable<PlatformStatus['lastError']>['service'];
const PLACES: readonly Service[] = ['token', 'grades', 'roster', 'launch'];
const ALLOWED_BY = ['first-launch', 'approved'] as const;

const stamp = (date: Date | null | undefined): string | null => date?.toISOString() ?? null;

/** What an instance newer than this one wrote may have a name that is not known here. */
function lastErrorOf(row: HealthRow | undefined): PlatformStatus['lastError'] {
  const at = stamp(row?.lastErrorAt);
  const code = PlatformProblem.safeParse(row?.lastErrorCode);
  const service = PLACES.find((name) => name === row?.lastErrorService);
  if (at === null || !code.success || service === undefined) return null;
  return { code: code.data, service, status: row?.lastErrorStatus ?? null, at };
}

/** How a platform and the tool get on; null for one that is not registered. */
export async function readStatus(
  reader: Reader,
  platformId: string,
): Promise<PlatformStatus | null> {
  const [row] = await reader
    .select({ platform, health: platformHealth })
    .from(platform)
    .leftJoin(platformHealth, eq(platformHealth.platformId, platform.platformId))
    .where(eq(platform.platformId, platformId));
  if (row === undefined) return null;
  const allowed = await reader
    .select()
    .from(deployment)
    .where(eq(deployment.platformId, platformId))
    .orderBy(asc(deployment.createdAt), asc(deployment.deploymentId));
  const waiting = await reader
    .select()
    .from(pendingDeployment)
    .where(eq(pendingDeployment.platformId, platformId))
    .orderBy(asc(pendingDeployment.firstSeenAt), asc(pendingDeployment.deploymentId));
  const { name, issuer, clientId, family, scopes, createdAt, lastLaunchAt } = row.platform;
  return {
    name,
    issuer,
    clientId,
    family,
    registeredAt: createdAt.toISOString(),
    lastLaunchAt: stamp(lastLaunchAt),
    lastTokenAt: stamp(row.health?.lastTokenAt),
    lastError: lastErrorOf(row.health ?? undefined),
    deployments: allowed.map((one) => ({
      deploymentId: one.deploymentId,
      since: one.createdAt.toISOString(),
      allowedBy: ALLOWED_BY.find((way) => way === one.allowedBy) ?? 'registration',
    })),
    waiting: waiting.map((one) => ({
      deploymentId: one.deploymentId,
      firstSeenAt: one.firstSeenAt.toISOString(),
      lastSeenAt: one.lastSeenAt.toISOString(),
    })),
    services: SERVICES.map(([service, scope]) => ({
      service,
      granted: scopes.length === 0 ? null : scopes.includes(scope),
    })),
  };
}
