import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../../store/index.ts';
import { routeOf } from '../route-of.ts';
import { watchDatabase } from './database.ts';
import { watchOutbox } from './outbox.ts';

/** Seconds: from what memory answers to what waits for a platform. */
const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures about this process and what it shares with others, without anybody's id. */
export interface Metrics {
  readonly contentType: string;
  /** In Prometheus's text format, as it is now. Takes two seconds where the database hangs. */
  text(): Promise<string>;
  /** Counts and times every request that comes through. */
  readonly observe: RequestHandler;
}

/** How a launch ended, noted on its answer: `accepted`, or the reason of its refusal. */
export const OUTCOME = 'launchOutcome';

export function createMetrics(store: Store, now: () => Date): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'blocmap_http_request_duration_seconds',
    help: 'Requests by method, route and status, and how long they took.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATIONS,
    registers: [registry],
  });
  const launches = new Counter({
    name: 'blocmap_launches_total',
    help: 'Logins and launches that came to an end: accepted, or refused for this reason.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const started = new Gauge({
    name: 'blocmap_http_requests_under_way',
    help: 'Requests that are being answered.',
    registers: [registry],
  });
  watchDatabase(registry, store);
  watchOutbox(registry, store, now);

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observe(request, response, next) {
      const time = requests.startTimer();
      const { method } = request;
      started.inc();
      response.on('close', () => {
        started.dec();
        time({ method, route: routeOf(request, response), status: response.statusCode });
        const outcome: unknown = response.locals[OUTCOME];
        if (typeof outcome === 'string') launches.inc({ outcome });
      });
      next();
    },
  };
}
