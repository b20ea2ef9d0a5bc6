import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { loadShippedCertifications } from './certifications/shipped.ts';
import type { Config } from './config/config.ts';
import { openConfiguredStore } from './configured-store.ts';
import type { AppContext } from './context.ts';
import { createServices, type Services } from './features/services.ts';
import { startUpkeep } from './features/upkeep.ts';
import { describeError } from './http/index.ts';
import { createLtiPort } from './lti/index.ts';

export interface RunningTool {
  /** Where it listens, without a final slash; the public address where no port was chosen. */
  readonly url: string;
  readonly context: AppContext;
  readonly services: Services;
  /** Ends open requests, then the store. */
  close(): Promise<void>;
}

/** Parts that a test or a demo brings itself. */
export type Overrides = Partial<Omit<AppContext, 'config'>>;

/** How long requests that are under way may take to end. */
const GRACE_MS = 5_000;

/**
 * Starts the tool. With port 0 the system chooses one, and the public address gets it.
 * @throws DataDirInUseError, or the system's error where the port is taken
 */
export async function startTool(settings: Config, overrides: Overrides = {}): Promise<RunningTool> {
  const log = overrides.log ?? pino({ level: settings.logLevel });
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '2' }).end();
  };
  // The port first: where it is taken, nothing else has been opened yet.
  const server = createServer((request, response) => listener(request, response));
  const port = await listen(server, settings.host, settings.port);
  const config =
    settings.port === 0 ? { ...settings, publicUrl: withPort(settings.publicUrl, port) } : settings;
  try {
    const context = await openContext(config, { ...overrides, log });
    const services = createServices(context);
    listener = createApp(context, { services });
    const stopUpkeep = startUpkeep(context, services);
    log.info({ url: config.publicUrl, store: context.store.kind }, 'listening');
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      await stopUpkeep();
      await stop(server);
      await context.lti.close();
      await context.store.close();
      log.info('closed');
    };
    return { url: config.publicUrl, context, services, close: () => (closing ??= close()) };
  } catch (error) {
    await stop(server);
    throw error;
  }
}

/** Everything that a feature may reach; also what a command works with, without a server. */
export async function openContext(config: Config, overrides: Overrides = {}): Promise<AppContext> {
  const log = overrides.log ?? pino({ level: config.logLevel });
  const now = overrides.now ?? (() => new Date());
  const store = overrides.store ?? (await openConfiguredStore(config));
  try {
    return {
      config,
      store,
      log,
      now,
      lti: overrides.lti ?? (await createLtiPort({ config, store, log, now })),
      certifications: overrides.certifications ?? loadShippedCertifications(),
    };
  } catch (error) {
    log.error({ problem: describeError(error) }, 'the tool could not start');
    await store.close();
    throw error;
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function withPort(url: string, port: number): string {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href.replace(/\/+$/, '');
}

async function stop(server: Server): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await ended;
  clearTimeout(force);
}
