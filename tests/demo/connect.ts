import type { Platform, RegisteredTool } from '../platform/index.ts';
import type { RunningTool } from '@blocmap/lti-server/serve';

const NAME = 'Blocmap';

/**
 * Registers the tool and the platform with each other, as an administrator does by hand. On a
 * platform that knows the tool already, the client id stays, so that everything stored under it
 * is found again.
 */
export async function connect(
  platform: Platform,
  tool: Pick<RunningTool, 'url' | 'context'>,
): Promise<RegisteredTool> {
  const known = platform.tools().find(({ name }) => name === NAME);
  const registered = await platform.registerTool({
    name: NAME,
    description: 'Relier les activités du cours aux blocs de compétences',
    loginUrl: `${tool.url}/lti/login`,
    launchUrl: `${tool.url}/lti/launch`,
    deepLinkUrl: `${tool.url}/lti/launch`,
    redirectUris: [`${tool.url}/lti/launch`],
    jwksUrl: `${tool.url}/lti/keys`,
    iconUrl: `${tool.url}/lti/icon.svg`,
    ...(known && { clientId: known.clientId }),
  });
  await tool.context.lti.registerPlatform({
    name: 'Lycée des Ateliers (démonstration)',
    issuer: registered.issuer,
    clientId: registered.clientId,
    authorizationUrl: registered.authUrl,
    tokenUrl: registered.tokenUrl,
    jwksUrl: registered.jwksUrl,
    family: 'moodle',
    deploymentIds: [registered.deploymentId],
  });
  return registered;
}
