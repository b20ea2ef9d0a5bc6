/** How the tool gets on with the platform that somebody administers. */
import { z } from 'zod';

/** What can go wrong with a platform, where and why; each has its remedy in the client's texts. */
export const PlatformProblem = z.enum([
  'unreachable',
  'unauthorised',
  'forbidden',
  'refused',
  'malformed',
  'not-offered',
  'not-found',
  'conflict',
  'keys-unreachable',
  'keys-none',
  'kid-unknown',
]);
export type PlatformProblem = z.infer<typeof PlatformProblem>;

const Instant = z.iso.datetime();
const DeploymentId = z.string().min(1).max(255);

/** `GET /administration/platform` */
export const PlatformStatus = z.object({
  name: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  family: z.string(),
  registeredAt: Instant,
  lastLaunchAt: Instant.nullable(),
  lastTokenAt: Instant.nullable(),
  /** The last thing that went wrong; it may be over. */
  lastError: z
    .object({
      code: PlatformProblem,
      service: z.enum(['token', 'grades', 'roster', 'launch']),
      /** HTTP status; null where no answer came. */
      status: z.number().int().nullable(),
      at: Instant,
    })
    .nullable(),
  deployments: z.array(
    z.object({
      deploymentId: z.string(),
      since: Instant,
      /** With the platform, by its administrator's first launch, or by somebody's consent. */
      allowedBy: z.enum(['registration', 'first-launch', 'approved']),
    }),
  ),
  /** Genuine launches came from these, and were refused. */
  waiting: z.array(
    z.object({ deploymentId: z.string(), firstSeenAt: Instant, lastSeenAt: Instant }),
  ),
  services: z.array(
    z.object({
      service: z.enum(['columns', 'scores', 'results', 'roster']),
      /** Null where the platform was registered by hand, and did not say. */
      granted: z.boolean().nullable(),
    }),
  ),
});
export type PlatformStatus = z.infer<typeof PlatformStatus>;

/** `POST /administration/platform/check`: the platform was asked now. */
export const PlatformCheckResult = z.object({
  keys: z.object({ count: z.number().int(), problem: PlatformProblem.nullable() }),
  tokens: z.array(
    z.object({
      service: z.enum(['grades', 'roster']),
      problem: PlatformProblem.nullable(),
      status: z.number().int().nullable(),
    }),
  ),
  platform: PlatformStatus,
});
export type PlatformCheckResult = z.infer<typeof PlatformCheckResult>;

/** `POST /administration/platform/deployments`; one that is refused asks again with its next launch. */
export const DeploymentDecision = z.object({
  deploymentId: DeploymentId,
  decision: z.enum(['allow', 'refuse']),
});
export type DeploymentDecision = z.infer<typeof DeploymentDecision>;
