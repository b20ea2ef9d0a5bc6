/** ltijs as its documentation has it, with a session of its own at the end of each launch. */
// ltijs ships no types, and ours only declare the module: there is nothing to import.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="../../../../lti-server/src/types/ltijs.d.ts" />
import { createServer } from 'node:http';
import ltijs from 'ltijs';
import { createDatabase } from '@blocmap/lti-server/lti/ltijs/database';
import { openStore } from '@blocmap/lti-server/store/index';
import { CLIENT_ID } from '../key-server.ts';
import { listen, platformUrl, report, SECRET, storeLocation } from '../measured.ts';

const platform = platformUrl();
const store = await openStore(storeLocation());
const { Provider } = ltijs;
Provider.setup(
  SECRET,
  { plugin: createDatabase(store, () => new Date()) },
  // Tokens are made ahead of being posted.
  { tokenMaxAge: false },
);
Provider.onConnect((token, _request, response) => response.send(token.user));
await Provider.deploy({ serverless: true, silent: true });
await Provider.registerPlatform({
  url: platform,
  name: 'Benchmark',
  clientId: CLIENT_ID,
  authenticationEndpoint: `${platform}/auth`,
  accesstokenEndpoint: `${platform}/token`,
  authConfig: { method: 'JWK_SET', key: `${platform}/jwks` },
});
const url = await listen(createServer(Provider.app));
report({ loginUrl: `${url}/login`, launchUrl: `${url}/` });
