// ltijs ships no types, and ours only declare the module: there is nothing to import.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="../../../lti-server/src/types/ltijs.d.ts" />
import { createServer } from 'node:http';
import ltijs from 'ltijs';
import { createDatabase } from '@blocmap/lti-server/lti/ltijs/database';
import { openStore } from '@blocmap/lti-server/store/index';
import { CLIENT_ID } from './key-server.ts';
import { listen, platformUrl, report } from './subject.ts';

const platform = platformUrl();
const store = await openStore({ kind: 'pglite', dataDir: null });
const { Provider } = ltijs;
// As its documentation has it, but for the age of tokens: they are made ahead of being posted.
Provider.setup(
  'a secret of at least 32 characters',
  { plugin: createDatabase(store, () => new Date()) },
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
