import { createServer, type RequestListener } from 'node:http';
import express from 'express';
import { pino } from 'pino';
import { createLtiPort } from '@blocmap/lti-server/lti/index';
import { openStore } from '@blocmap/lti-server/store/index';
import { CLIENT_ID, DEPLOYMENT_ID } from './key-server.ts';
import { listen, platformUrl, report } from './subject.ts';

const platform = platformUrl();
let listener: RequestListener = (_request, response) => void response.writeHead(503).end();
const publicUrl = await listen(createServer((request, response) => listener(request, response)));
const lti = await createLtiPort({
  config: { publicUrl, secret: 'a secret of at least 32 characters', dataDir: '' },
  store: await openStore({ kind: 'pglite', dataDir: null }),
  log: pino({ level: 'silent' }),
  now: () => new Date(),
});
await lti.registerPlatform({
  name: 'Benchmark',
  issuer: platform,
  clientId: CLIENT_ID,
  authorizationUrl: `${platform}/auth`,
  tokenUrl: `${platform}/token`,
  jwksUrl: `${platform}/jwks`,
  family: 'moodle',
  deploymentIds: [DEPLOYMENT_ID],
});
lti.onLaunch(async (launch, _request, response) => {
  response.send(launch.userId);
});
listener = express().use(lti.router);
report({ loginUrl: `${publicUrl}/lti/login`, launchUrl: `${publicUrl}/lti/launch` });
