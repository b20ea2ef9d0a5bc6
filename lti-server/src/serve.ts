import type { RequestListener } from 'node:http';
import { pino, type Logger } from 'pino';
import { createApp } from './app.ts';
import { loadShippedCertifications } from './certifications/shipped.ts';
import type { Config } from './config/config.ts';
import { openConfiguredStore } from './configured-store.ts';
import type { AppContext } from './context.ts';
import { createServices, type Services } from './features/services.ts';
import { startUpkeep } from './features/upkeep.ts';
import {
  createMetrics,
  createReadiness,
  describeError,
  listen,
  metricsListener,
  within,
  type Listening,
} from './http/index.ts';
import { createLtiPort } from './lti/index.ts';
import type { SchemaState } from './store/index.ts';

export interface RunningTool {
  /** Where it listens, without a final slash; the public address where no port was chosen. */
  readonly url: string;
  /** Where its figures are, when they have a port of their own. */
  readonly metricsUrl: string | null;
  readonly context: AppContext;
  readonly services: Services;
  /**
   * Says that it is not ready any more, serves on for the configured time, ends open requests, then
   * the store.
   */
  close(): Promise<void>;
}

/** Parts that a test or a demo brings itself. */
export type Overrides = Partial<Omit<AppContext, 'config'>>;

/**
 * Starts the tool. With port 0 the system chooses one, and the public address gets it.
 * @throws DataDirInUseError, MigrationError, SchemaTooNewError, or the system's error where the port
 *   is taken
 */
export async function startTool(settings: Config, overrides: Overrides = {}): Promise<RunningTool> {
  const log = overrides.log ?? pino({ level: settings.logLevel });
  let listener = notYet;
  // The port first: where it is taken, nothing else has been opened yet.
  const server = await listen((request, response) => listener(request, response), settings);
  const config =
    settings.port === 0
      ? { ...settings, publicUrl: withPort(settings.publicUrl, server.port) }
      : settings;
  let figures: Listening | undefined;
  try {
    const context = await openContext(config, { ...overrides, log });
    const services = createServices(context);
    const readiness = createReadiness();
    const { host, port, token } = config.metrics;
    const metrics =
      port === null && token === null ? undefined : createMetrics(context.store, context.now);
    if (metrics !== undefined && port !== null) {
      const { keepAliveMs } = config;
      figures = await listen(metricsListener(metrics, token), { host, port, keepAliveMs });
    }
    listener = createApp(context, {
      services,
      readiness,
      ...(metrics === undefined ? {} : { metrics }),
    });
    const stopUpkeep = startUpkeep(context, services);
    log.info({ url: config.publicUrl, store: context.store.kind }, 'listening');

    const close = async (): Promise<void> => {
      readiness.drain();
      log.info({ seconds: config.drainMs / 1000 }, 'ending');
      const upkeepEnded = stopUpkeep();
      await new Promise((resolve) => setTimeout(resolve, config.drainMs));
      await Promise.all([server.stop(config.graceMs), figures?.stop(0)]);
      // What is cut here is taken up again, by another instance or at the next start.
      await inTime(config.graceMs, log, 'work that no request waits for', upkeepEnded);
      await inTime(config.graceMs, log, 'what launches left to do', context.lti.close());
      await inTime(config.graceMs, log, 'the database', context.store.close());
      log.info('closed');
    };
    let closing: Promise<void> | undefined;
    return {
      url: config.publicUrl,
      metricsUrl: figures === undefined ? null : `http://${host}:${figures.port}`,
      context,
      services,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    await Promise.all([server.stop(0), figures?.stop(0)]);
    throw error;
  }
}

/** Everything that a feature may reach; also what a command works with, without a server. */
export async function openContext(config: Config, overrides: Overrides = {}): Promise<AppContext> {
  const log = overrides.log ?? pino({ level: config.logLevel });
  const now = overrides.now ?? (() => new Date());
  const onSchema = (state: SchemaState): void => sayOfSchema(log, state);
  const store = overrides.store ?? (await openConfiguredStore(config, onSchema));
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

/** While it starts it lives, and is not ready: its schema may take a while. */
const notYet: RequestListener = (request, response) => {
  if (request.url === '/healthz') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":"ok"}');
  } else {
    response.writeHead(503, { 'Retry-After': '2' }).end();
  }
};

function sayOfSchema(log: Logger, { made, ahead }: SchemaState): void {
  if (made > 0) log.info({ steps: made }, 'the schema is up to date');
  if (ahead > 0) {
    log.warn({ steps: ahead }, 'the schema is ahead of this version, which can live with it');
  }
}

async function inTime(ms: number, log: Logger, what: string, work: Promise<void>): Promise<void> {
  await within(Math.max(ms, 1), work).catch((error: unknown) =>
    log.warn({ problem: describeError(error) }, `${what} did not end in time`),
  );
}

function withPort(url: string, port: number): string {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href.replace(/\/+$/, '');
}
