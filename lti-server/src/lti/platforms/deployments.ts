/** Which deployments of the tool may launch, and those that ask to. */
import { and, count, eq } from 'drizzle-orm';
import {
  deployment,
  pendingDeployment,
  platform as platformTable,
  type Store,
  type Transactor,
} from '../../store/index.ts';
import type { Launch } from '../port.ts';
import type { Platform } from './platform.ts';
import type { PlatformRegistry } from './registry.ts';
import { unknownDeployment } from './unknown-deployment.ts';

/** A platform has as many deployments as it has accounts of schools; the rest is noise. */
const MOST_PENDING = 50;

export interface Deployments {
  /**
   * Lets a genuine launch pass where its deployment is allowed. As long as a platform has none, the
   * first launch of one of its administrators allows its deployment; any other one waits for consent.
   *
   * @throws Refusal `deployment-unknown`
   */
  admit(platform: Platform, launch: Pick<Launch, 'deploymentId' | 'roles'>): Promise<void>;
}

/** Allows a deployment; it waits no more. Resolves to false where it was allowed already. */
export async function allowDeployment(
  transactor: Transactor,
  key: { readonly platformId: string; readonly deploymentId: string },
  allowedBy: 'first-launch' | 'approved',
  now: Date,
): Promise<boolean> {
  const added = await transactor
    .insert(deployment)
    .values({ ...key, allowedBy, createdAt: now })
    .onConflictDoNothing()
    .returning({ deploymentId: deployment.deploymentId });
  await forgetPending(transactor, key);
  return added.length === 1;
}

/** Takes a deployment from those that wait: it asks again with its next launch. */
export async function forgetPending(
  transactor: Transactor,
  { platformId, deploymentId }: { readonly platformId: string; readonly deploymentId: string },
): Promise<boolean> {
  const gone = await transactor
    .delete(pendingDeployment)
    .where(
      and(
        eq(pendingDeployment.platformId, platformId),
        eq(pendingDeployment.deploymentId, deploymentId),
      ),
    )
    .returning({ deploymentId: pendingDeployment.deploymentId });
  return gone.length === 1;
}

export function createDeployments(
  store: Store,
  registry: PlatformRegistry,
  now: () => Date,
): Deployments {
  /** One after the other for a platform: of two first launches, one is the first. */
  const allowFirst = (platformId: string, deploymentId: string): Promise<boolean> =>
    store.transact(async (tx) => {
      await tx
        .select({ platformId: platformTable.platformId })
        .from(platformTable)
        .where(eq(platformTable.platformId, platformId))
        .for('update');
      const [others] = await tx
        .select({ count: count() })
        .from(deployment)
        .where(eq(deployment.platformId, platformId));
      if (others === undefined || others.count > 0) return false;
      return allowDeployment(tx, { platformId, deploymentId }, 'first-launch', now());
    });

  const notePending = (platformId: string, deploymentId: string): Promise<void> =>
    store.transact(async (tx) => {
      const at = now();
      const seen = await tx
        .update(pendingDeployment)
        .set({ lastSeenAt: at })
        .where(
          and(
            eq(pendingDeployment.platformId, platformId),
            eq(pendingDeployment.deploymentId, deploymentId),
          ),
        )
        .returning({ deploymentId: pendingDeployment.deploymentId });
      if (seen.length > 0) return;
      const [waiting] = await tx
        .select({ count: count() })
        .from(pendingDeployment)
        .where(eq(pendingDeployment.platformId, platformId));
      if ((waiting?.count ?? 0) >= MOST_PENDING) return;
      await tx
        .insert(pendingDeployment)
        .values({ platformId, deploymentId, firstSeenAt: at, lastSeenAt: at })
        .onConflictDoNothing();
    });

  return {
    async admit(platform, { deploymentId, roles }) {
      const { platformId, deploymentIds } = platform;
      if (deploymentIds.has(deploymentId)) return;
      const mayBeFirst = deploymentIds.size === 0 && roles.includes('administrator');
      if (mayBeFirst && (await allowFirst(platformId, deploymentId))) {
        registry.invalidate();
        return;
      }
      await notePending(platformId, deploymentId);
      throw unknownDeployment(platform, deploymentId);
    },
  };
}
