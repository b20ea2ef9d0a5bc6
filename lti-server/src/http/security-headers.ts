import type { RequestHandler, Response } from 'express';

/** The origins that may show our pages in a frame and get forms posted to: registered platforms. */
export type PlatformOrigins = (platformId?: string) => Promise<readonly string[]>;

/** The policy of a page: nothing but our own files; frames and forms for the platforms alone. */
export function contentSecurityPolicy(origins: readonly string[], formTargets = origins): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    ["form-action 'self'", ...formTargets].join(' '),
    frameAncestors(origins),
  ].join('; ');
}

/** The directive that lets these origins alone show a page in a frame. */
export function frameAncestors(origins: readonly string[]): string {
  return `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`;
}

/** Who may frame the answer, as `securityHeaders` knew; nobody where it did not run. */
export function framersOf(response: Response): readonly string[] {
  const known: unknown = response.locals['framers'];
  return Array.isArray(known) ? known.filter((one) => typeof one === 'string') : [];
}

/** Sets what every answer carries; a handler may narrow or widen the policy of its own page. */
export function securityHeaders(origins: PlatformOrigins, secure: boolean): RequestHandler {
  return (_request, response, next) => {
    setFixedHeaders(response, secure);
    origins().then((known) => {
      response.locals['framers'] = known;
      response.setHeader('Content-Security-Policy', contentSecurityPolicy(known));
      next();
    }, next);
  };
}

function setFixedHeaders(response: Response, secure: boolean): void {
  response.removeHeader('X-Powered-By');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Our pages open new windows (the way out of a frame) and must hear from them.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin-allow-popups');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  if (secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
