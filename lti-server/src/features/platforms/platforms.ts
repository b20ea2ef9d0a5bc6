import type {
  DeploymentDecision,
  PlatformCheckResult,
  PlatformStatus,
} from '@blocmap/shared/protocol';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import { allowDeployment, forgetPending } from '../../lti/index.ts';
import { isAdministrator, type Principal } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';
import { readStatus } from './status.ts';

/** What a platform's administrator sees of its health, and decides; of their own platform alone. */
export interface Platforms {
  /** @throws ToolError `forbidden` */
  status(principal: Principal): Promise<PlatformStatus>;
  /** Asks the platform now. @throws ToolError `forbidden` */
  check(principal: Principal): Promise<PlatformCheckResult>;
  /** @throws ToolError `forbidden`, `not-found` for a deployment that does not wait */
  decide(principal: Principal, decision: DeploymentDecision): Promise<PlatformStatus>;
}

export function createPlatforms({ store, lti, now }: AppContext): Platforms {
  async function onlyAdministrators(principal: Principal): Promise<void> {
    if (!(await store.read((reader) => isAdministrator(reader, principal)))) {
      throw new ToolError('forbidden', { text: 'not-an-administrator' });
    }
  }
  async function statusOf(platformId: string): Promise<PlatformStatus> {
    const status = await store.read((reader) => readStatus(reader, platformId));
    if (status === null) throw new ToolError('unauthenticated');
    return status;
  }

  return {
    async status(principal) {
      await onlyAdministrators(principal);
      return statusOf(principal.platformId);
    },
    async check(principal) {
      await onlyAdministrators(principal);
      const { platformId } = principal;
      const check = await lti.checkPlatform(platformId);
      if (check === null) throw new ToolError('unauthenticated');
      return { keys: check.keys, tokens: [...check.tokens], platform: await statusOf(platformId) };
    },
    async decide(principal, { deploymentId, decision }) {
      await onlyAdministrators(principal);
      const { platformId, userId } = principal;
      await store.transact(async (transactor) => {
        const key = { platformId, deploymentId };
        if (!(await forgetPending(transactor, key))) throw new ToolError('not-found');
        if (decision === 'allow') await allowDeployment(transactor, key, 'approved', now());
        await writeJournal(transactor, {
          platformId,
          courseId: null,
          actorId: userId,
          action: decision === 'allow' ? 'deployment.allowed' : 'deployment.refused',
          detail: { deploymentId },
          at: now(),
        });
      });
      return statusOf(platformId);
    },
  };
}
