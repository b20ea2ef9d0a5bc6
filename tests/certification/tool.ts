import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { createLtiPort, type Launch, type LtiPort } from '@blocmap/lti-server/lti/index';
import { openStore, type Store } from '@blocmap/lti-server/store/index';
import {
  blocmapAt,
  platformAsEntered,
  type Platform,
  type RegisteredTool,
} from '../platform/index.ts';

/** The tool's LTI behind a real server, without its screens: a launch is answered as JSON. */
export interface LtiTool {
  /** The public address. */
  readonly url: string;
  /** Where this very process listens. */
  readonly address: string;
  readonly lti: LtiPort;
  readonly store: Store;
  /** The launches that were accepted, oldest first. */
  readonly launches: Launch[];
  /** What was logged, one JSON object a line. */
  readonly logged: string[];
  /** Milliseconds to add to the time that the tool believes it is. */
  clockOffset: number;
  /**
   * Registers the tool with the platform and the platform with the tool.
   * @param jwksUrl instead of the platform's own
   */
  registerWith(
    platform: Platform,
    jwksUrl?: string,
  ): Promise<{ registered: RegisteredTool; platformId: string }>;
  close(): Promise<void>;
}

export interface LtiToolOptions {
  readonly port?: number;
  /** Stays open when the tool closes; by default one of the tool's own, in memory. */
  readonly store?: Store;
  /** Of another process that this one stands beside. */
  readonly publicUrl?: string;
}

export async function startLtiTool(options: LtiToolOptions = {}): Promise<LtiTool> {
  const store = options.store ?? (await openStore({ kind: 'pglite', dataDir: null }));
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const app = express();
  const server = app.listen(options.port ?? 0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = options.publicUrl ?? address;
  let clockOffset = 0;
  const lti = await createLtiPort({
    config: { publicUrl: url, secret: 'a secret of at least 32 characters', dataDir: '' },
    store,
    log,
    now: () => new Date(Date.now() + clockOffset),
  });
  const launches: Launch[] = [];
  lti.onLaunch(async (launch, _request, response) => {
    launches.push(launch);
    response.json(launch);
  });
  app.use(lti.router);

  return {
    url,
    address,
    lti,
    store,
    launches,
    logged,
    get clockOffset() {
      return clockOffset;
    },
    set clockOffset(milliseconds) {
      clockOffset = milliseconds;
    },
    async registerWith(platform, jwksUrl) {
      const registered = await platform.registerTool(blocmapAt(url));
      const platformId = await lti.registerPlatform({
        ...platformAsEntered(registered),
        jwksUrl: jwksUrl ?? registered.jwksUrl,
      });
      return { registered, platformId };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await lti.close();
      if (!options.store) await store.close();
    },
  };
}
