import {
  blocmapAt,
  platformAsEntered,
  type Platform,
  type RegisteredTool,
} from '../platform/index.ts';
import type { RunningTool } from '@blocmap/lti-server/serve';

/**
 * Registers the tool and the platform with each other, as an administrator does by hand. On a
 * platform that knows the tool already, the client id stays, so that everything stored under it
 * is found again.
 */
export async function connect(
  platform: Platform,
  tool: Pick<RunningTool, 'url' | 'context'>,
): Promise<RegisteredTool> {
  const known = platform.tools().find(({ name }) => name === blocmapAt(tool.url).name);
  const registered = await platform.registerTool({
    ...blocmapAt(tool.url),
    description: 'Relier les activités du cours aux blocs de compétences',
    iconUrl: `${tool.url}/lti/icon.svg`,
    ...(known && { clientId: known.clientId }),
  });
  await tool.context.lti.registerPlatform({
    ...platformAsEntered(registered),
    name: 'Lycée des Ateliers (démonstration)',
  });
  return registered;
}
