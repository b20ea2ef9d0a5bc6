import type { LtiPort } from '@blocmap/lti-server/lti/index';
import { CLIENT_ID, DEPLOYMENT_ID } from './key-server.ts';

/** Makes the benchmark's platform known to the tool, as an administrator does. */
export async function registerKeyServer(lti: LtiPort, url: string): Promise<void> {
  await lti.registerPlatform({
    name: 'Benchmark',
    issuer: url,
    clientId: CLIENT_ID,
    authorizationUrl: `${url}/auth`,
    tokenUrl: `${url}/token`,
    jwksUrl: `${url}/jwks`,
    family: 'moodle',
    deploymentIds: [DEPLOYMENT_ID],
  });
}
