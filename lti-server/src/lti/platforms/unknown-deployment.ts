import { Refusal } from '../refusal/refusal.ts';
import type { Platform } from './platform.ts';

/** What can stand between single quotes in a shell and on a page without surprises. */
const QUOTABLE = /^[^'\p{C}\p{Zl}\p{Zp}]{1,500}$/u;

/** Refuses a deployment that nobody has allowed, and tells the administrator how to. */
export function unknownDeployment(platform: Platform, deploymentId: string): Refusal {
  const { platformId, issuer, clientId } = platform;
  const given = deploymentId.slice(0, 255);
  const command = `npm run blocmap -- platforms allow '${given}' --platform '${platformId}'`;
  return new Refusal('deployment-unknown', {
    issuer,
    clientId,
    deploymentId: given,
    ...(QUOTABLE.test(given) ? { command } : {}),
  });
}
