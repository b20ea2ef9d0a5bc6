/** How often a launch asks the database, on either kind: what costs a wait each time is kept few. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '@blocmap/lti-server/app';
import { readConfig } from '@blocmap/lti-server/config/config';
import { openContext } from '@blocmap/lti-server/serve';
import { openStore, type Store } from '@blocmap/lti-server/store/index';
import type { AppContext } from '@blocmap/lti-server/context';
import { connect } from '../demo/connect.ts';
import { postIdToken, startPlatform, type MintOptions, type Platform } from '../platform/index.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { countTrips, type Trips } from './trips.ts';

let platform: Platform;
let postgres: Postgres;
beforeAll(async () => {
  [platform, postgres] = await Promise.all([startPlatform(), startPostgres()]);
});
afterAll(() => Promise.all([platform.close(), postgres.stop()]));

const OPEN: Record<Store['kind'], () => Promise<Store>> = {
  pglite: () => openStore({ kind: 'pglite', dataDir: null }),
  postgresql: async () => openStore({ kind: 'postgresql', url: await postgres.createDatabase() }),
};

describe.each(['pglite', 'postgresql'] as const)('on %s', (kind) => {
  let server: Server;
  let context: AppContext;
  let trips: Trips;
  beforeAll(async () => {
    const store = await OPEN[kind]();
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const config = readConfig({ BLOCMAP_URL: url, BLOCMAP_SECRET: 'x'.repeat(32) });
    context = await openContext(config, { store, log: pino({ level: 'silent' }) });
    server.on('request', createApp(context));
    const { clientId } = await connect(platform, { url, context });
    const courseId = platform.courses[0]?.id ?? 0;
    platform.addLtiActivity({ clientId, courseId, title: `Carte des blocs, ${kind}` });
    trips = await countTrips(store);
  });
  afterAll(async () => {
    trips.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await context.lti.close();
    await context.store.close();
  });

  /** A whole launch, login and all. Resolves to the trips that it took. */
  const launch = async (options: MintOptions = {}): Promise<number> => {
    trips.take();
    const response = await postIdToken(await platform.mintIdToken(options));
    expect(response.status).toBe(200);
    return trips.take();
  };

  test('the first launch of a course and its activity takes fifteen at most', async () => {
    const taken = await launch();
    expect(taken).toBeGreaterThan(3);
    expect(taken).toBeLessThanOrEqual(15);
  });

  test.each([
    ['a teacher’s', {}],
    ['a student’s', { as: 'emma.rousseau' }],
    ['a deep-linking', { messageType: 'LtiDeepLinkingRequest' }],
  ] satisfies [string, MintOptions][])(
    '%s later launch takes three at most',
    async (_who, options) => {
      await launch(options);
      expect(await launch(options)).toBeLessThanOrEqual(3);
    },
  );

  test('so does a person’s first launch of what others have opened', async () => {
    await launch();
    const newcomer = { as: 'emma.rousseau', claims: { sub: `new-${kind}` } };
    expect(await launch(newcomer)).toBeLessThanOrEqual(3);
  });
});
