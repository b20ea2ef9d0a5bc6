/** Several of the tool as processes on one PostgreSQL server, behind a balancer, with a platform. */
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { API_BASE } from '@blocmap/shared/protocol';
import { createLtiPort } from '@blocmap/lti-server/lti/index';
import { openStore } from '@blocmap/lti-server/store/index';
import {
  blocmapAt,
  platformAsEntered,
  postIdToken,
  startPlatform,
  type MintOptions,
  type Platform,
} from '../platform/index.ts';
import { startBalancer, type Balancer } from '../support/balancer.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { makeToolProgram, type ToolProcess, type ToolProgram } from '../support/tool-process.ts';

export interface Instances {
  readonly platform: Platform;
  readonly postgres: Postgres;
  readonly balancer: Balancer;
  /** One more, beside those that run; not in use by the balancer yet. */
  start(more?: Readonly<Record<string, string>>): Promise<ToolProcess>;
  /** Launches through the balancer. Resolves to the session's token. */
  launch(options?: MintOptions): Promise<string>;
  close(): Promise<void>;
}

export const METRICS_TOKEN = 'a token for figures';

export async function stageInstances(): Promise<Instances> {
  const [postgres, platform, balancer, program] = await Promise.all([
    startPostgres(),
    startPlatform(),
    startBalancer(),
    makeToolProgram(),
  ]);
  const secret = randomBytes(32).toString('hex');
  await introduce(platform, balancer.url, postgres.url, secret);
  return {
    platform,
    postgres,
    balancer,
    start: (more) => startOne(program, balancer, postgres, secret, more),
    async launch(options) {
      const response = await postIdToken(await platform.mintIdToken(options));
      const page = await response.text();
      const token = /"token":"([^"]+)"/.exec(page)?.[1];
      if (token === undefined) throw new Error(`No session: ${response.status} ${page}`);
      return token;
    },
    async close() {
      await program.dispose();
      await Promise.all([balancer.close(), platform.close()]);
      await postgres.stop();
    },
  };
}

function startOne(
  program: ToolProgram,
  balancer: Balancer,
  postgres: Postgres,
  secret: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ToolProcess> {
  return program.start({
    BLOCMAP_URL: balancer.url,
    BLOCMAP_SECRET: secret,
    BLOCMAP_TRUSTED_PROXIES: '1',
    BLOCMAP_METRICS_TOKEN: METRICS_TOKEN,
    BLOCMAP_LOG_LEVEL: 'debug',
    DATABASE_URL: postgres.url,
    ...more,
  });
}

/** Tells platform and tool of one another, as an administrator does before anybody launches. */
async function introduce(
  platform: Platform,
  publicUrl: string,
  databaseUrl: string,
  secret: string,
): Promise<void> {
  const registered = await platform.registerTool(blocmapAt(publicUrl));
  const store = await openStore({ kind: 'postgresql', url: databaseUrl });
  const lti = await createLtiPort({
    config: { publicUrl, secret, dataDir: '' },
    store,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
  });
  await lti.registerPlatform(platformAsEntered(registered));
  await lti.close();
  await store.close();
}

/** A call of the API at one instance, or through the balancer. */
export async function call(
  base: string,
  token: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly json: unknown }> {
  const response = await fetch(base + API_BASE + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: await response.json() };
}
