/** The tool's LTI layer alone: the launch is verified and nothing is made of it. */
import { createServer, type RequestListener } from 'node:http';
import express from 'express';
import { pino } from 'pino';
import { createLtiPort } from '@blocmap/lti-server/lti/index';
import { openStore } from '@blocmap/lti-server/store/index';
import { listen, platformUrl, report, SECRET, storeLocation } from '../measured.ts';
import { registerKeyServer } from '../registration.ts';

let listener: RequestListener = (_request, response) => void response.writeHead(503).end();
const publicUrl = await listen(createServer((request, response) => listener(request, response)));
const lti = await createLtiPort({
  config: { publicUrl, secret: SECRET, dataDir: '' },
  store: await openStore(storeLocation()),
  log: pino({ level: 'silent' }),
  now: () => new Date(),
});
await registerKeyServer(lti, platformUrl());
lti.onLaunch(async (launch, _request, response) => {
  response.send(launch.userId);
});
listener = express().use(lti.router);
report({ loginUrl: `${publicUrl}/lti/login`, launchUrl: `${publicUrl}/lti/launch` });
