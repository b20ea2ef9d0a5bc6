/** The whole tool as it is started: course, person, activity and session are written, the page sent. */
import { readConfig } from '@blocmap/lti-server/config/config';
import { startTool } from '@blocmap/lti-server/serve';
import { openStore } from '@blocmap/lti-server/store/index';
import { platformUrl, report, SECRET, storeLocation } from '../measured.ts';
import { registerKeyServer } from '../registration.ts';

const settings = readConfig({
  BLOCMAP_URL: 'http://127.0.0.1:0',
  BLOCMAP_PORT: '0',
  BLOCMAP_SECRET: SECRET,
});
const tool = await startTool(settings, { store: await openStore(storeLocation()) });
await registerKeyServer(tool.context.lti, platformUrl());
report({ loginUrl: `${tool.url}/lti/login`, launchUrl: `${tool.url}/lti/launch` });
