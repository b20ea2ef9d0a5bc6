import type { Request, Response } from 'express';

/**
 * The pattern of the route that answered, for the log and the figures: there are as many as in the
 * code. What an address itself says may be anything that somebody typed, and is kept nowhere.
 */
export function routeOf(request: Request, response: Response): string {
  const pattern: unknown = response.locals['pattern'];
  if (typeof pattern === 'string') return pattern;
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : null;
  if (typeof path === 'string' && path.startsWith('/')) return path;
  return request.originalUrl.startsWith('/assets/') ? '/assets/*' : 'unmatched';
}
