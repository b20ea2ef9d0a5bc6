import { Refusal } from '../refusal/refusal.ts';
import type { Platform } from './platform.ts';

/** What can stand between single quotes in a shell and on a page without surprises. */
const QUOTABLE = /^[^'\p{C}\p{Zl}\p{Zp}]{1,500}$/u;

/**
 * The command that allows one more deployment. It names those there are too: registering a platform
 * again sets its deployments to the ones given.
 */
function registerCommand(platform: Platform, deploymentId: string): string | null {
  const options: Record<string, readonly string[]> = {
    '--name': [platform.name],
    '--issuer': [platform.issuer],
    '--client-id': [platform.clientId],
    '--authorization-url': [platform.authorizationUrl],
    '--token-url': [platform.tokenUrl],
    '--jwks-url': [platform.jwksUrl],
    '--family': [platform.family],
    ...(platform.tokenAudience === null ? {} : { '--audience': [platform.tokenAudience] }),
    '--deployment-id': [...platform.deploymentIds, deploymentId],
  };
  if (
    !Object.values(options)
      .flat()
      .every((value) => QUOTABLE.test(value))
  )
    return null;
  const written = Object.entries(options).map(
    ([name, values]) => `${name} ${values.map((value) => `'${value}'`).join(' ')}`,
  );
  return `npm run blocmap -- register-platform ${written.join(' ')}`;
}

/** Refuses a deployment that nobody registered, and tells the administrator how to. */
export function unknownDeployment(platform: Platform, deploymentId: string): Refusal {
  const { issuer, clientId } = platform;
  const given = deploymentId.slice(0, 100);
  const command = registerCommand(platform, given);
  return new Refusal('deployment-unknown', {
    issuer,
    clientId,
    deploymentId: given,
    ...(command === null ? {} : { command }),
  });
}
