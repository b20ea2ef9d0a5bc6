import { randomUUID } from 'node:crypto';
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { deployment, pendingDeployment, platform, type Store } from '../../store/index.ts';
import { callableUrl } from '../http/addresses.ts';
import type { PlatformRegistration } from '../port.ts';

const Callable = z.string().refine((text) => callableUrl(text) !== null, {
  error: 'expected an https address (http on loopback only)',
});

/** Plain names of people's tools and ids as platforms make them; bounded, because they are stored. */
const Registration = z.object({
  name: z.string().trim().min(1).max(200),
  issuer: z.string().min(1).max(500),
  clientId: z.string().min(1).max(255),
  authorizationUrl: Callable,
  tokenUrl: Callable,
  jwksUrl: Callable,
  tokenAudience: z.string().min(1).max(500).optional(),
  family: z.string().min(1).max(100).optional(),
  deploymentIds: z.array(z.string().min(1).max(255)).max(1000),
  scopes: z.array(z.string().min(1).max(500)).max(100).optional(),
  publicOnly: z.boolean().default(false),
});

/** What only a registration over the web tells. */
interface WebRegistration {
  /** As the platform granted them. */
  readonly scopes?: readonly string[];
  readonly publicOnly?: boolean;
  /** The platform that gets this client id, in place of the one that it had. */
  readonly replaces?: string;
}

/** The registration cannot be used; the message names each field and what was expected. */
export class RegistrationError extends Error {
  override readonly name = 'RegistrationError';
}

/**
 * Adds a platform, or brings a known one (same issuer and client id) up to date: its deployments are
 * then those given and no others, and those that were waiting among them wait no more.
 *
 * @returns the platform's id
 * @throws RegistrationError
 */
export async function register(
  store: Store,
  { replaces, ...given }: PlatformRegistration & WebRegistration,
): Promise<string> {
  const parsed = Registration.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new RegistrationError(`The platform cannot be registered:\n${faults.join('\n')}`);
  }
  const { deploymentIds, family, tokenAudience, scopes, ...fields } = parsed.data;
  const described = {
    ...fields,
    family: family?.toLowerCase() ?? 'generic',
    tokenAudience: tokenAudience ?? null,
    ...(scopes === undefined ? {} : { scopes }),
  };
  return store.transact(async (tx) => {
    if (replaces !== undefined) {
      const { clientId } = fields;
      await tx.update(platform).set({ clientId }).where(eq(platform.platformId, replaces));
    }
    const [row] = await tx
      .insert(platform)
      .values({ platformId: randomUUID(), ...described })
      .onConflictDoUpdate({ target: [platform.issuer, platform.clientId], set: described })
      .returning({ platformId: platform.platformId });
    if (!row) throw new Error('Expected the registered platform back from the store, got none.');
    const { platformId } = row;
    await tx
      .delete(deployment)
      .where(
        deploymentIds.length === 0
          ? eq(deployment.platformId, platformId)
          : and(
              eq(deployment.platformId, platformId),
              notInArray(deployment.deploymentId, deploymentIds),
            ),
      );
    if (deploymentIds.length > 0) {
      await tx
        .insert(deployment)
        .values(deploymentIds.map((deploymentId) => ({ platformId, deploymentId })))
        .onConflictDoNothing();
      await tx
        .delete(pendingDeployment)
        .where(
          and(
            eq(pendingDeployment.platformId, platformId),
            inArray(pendingDeployment.deploymentId, deploymentIds),
          ),
        );
    }
    return platformId;
  });
}
