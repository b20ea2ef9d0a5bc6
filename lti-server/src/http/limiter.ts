import type { RequestHandler } from 'express';
import { ToolError } from './errors.ts';

const WINDOW_MS = 60_000;
/** More are not kept apart: who has as many addresses is not stopped by counting them. */
const MOST_SOURCES = 10_000;

interface Window {
  /** The count of a source, with this one. */
  add(source: string): number;
  count(source: string): number;
  secondsLeft(): number;
}

/** Counts by the minute, in memory only: each process counts for itself. */
function createWindow(now: () => Date): Window {
  let started = 0;
  let counts = new Map<string, number>();
  const current = (): Map<string, number> => {
    const at = now().getTime();
    if (at - started >= WINDOW_MS || at < started || counts.size > MOST_SOURCES) {
      started = at;
      counts = new Map();
    }
    return counts;
  };
  const count = (source: string): number => current().get(source) ?? 0;
  return {
    count,
    add(source) {
      const sum = count(source) + 1;
      counts.set(source, sum);
      return sum;
    },
    secondsLeft: () => Math.ceil((started + WINDOW_MS - now().getTime()) / 1000),
  };
}

/** At most `limit` requests a minute from one network address. */
export function createLimiter(limit: number, now: () => Date): RequestHandler {
  const window = createWindow(now);
  return (request, _response, next) => {
    if (window.add(request.ip ?? '') <= limit) return next();
    next(new ToolError('too-many-requests', { retryAfter: window.secondsLeft() }));
  };
}

/**
 * Refuses a network address for the rest of the minute once `limit` of its requests were refused.
 * What succeeds is not counted: a whole school stands behind one address.
 */
export function limitRefusals(limit: number, now: () => Date): RequestHandler {
  const window = createWindow(now);
  return (request, response, next) => {
    const source = request.ip ?? '';
    if (window.count(source) >= limit) {
      return next(new ToolError('too-many-requests', { retryAfter: window.secondsLeft() }));
    }
    response.on('close', () => {
      if (response.statusCode >= 400 && response.statusCode < 500) window.add(source);
    });
    next();
  };
}
