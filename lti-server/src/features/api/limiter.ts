import type { RequestHandler } from 'express';
import { ToolError } from '../../http/index.ts';

const WINDOW_MS = 60_000;
const MOST_SOURCES = 10_000;

/** At most `limit` requests a minute from one network address; memory only, so each process counts. */
export function createLimiter(limit: number, now: () => Date): RequestHandler {
  let started = 0;
  let counts = new Map<string, number>();
  return (request, _response, next) => {
    const at = now().getTime();
    if (at - started >= WINDOW_MS || at < started || counts.size > MOST_SOURCES) {
      started = at;
      counts = new Map();
    }
    const source = request.ip ?? '';
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    if (count <= limit) return next();
    const retryAfter = Math.ceil((started + WINDOW_MS - at) / 1000);
    next(new ToolError('too-many-requests', { retryAfter }));
  };
}
