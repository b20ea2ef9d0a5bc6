import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';

/**
 * Answers with the figures, to whoever has the token where there is one. Knows nothing of Express:
 * it also stands alone, on a port of its own.
 */
export function metricsListener(metrics: Metrics, token: string | null): RequestListener {
  return (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    if (token !== null && !holds(request, token)) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      end(
        response,
        401,
        'text/plain; charset=utf-8',
        'Expected the token as Authorization: Bearer.',
      );
      return;
    }
    metrics.text().then(
      (text) => end(response, 200, metrics.contentType, text),
      () => end(response, 500, 'text/plain; charset=utf-8', 'The figures could not be read.'),
    );
  };
}

function end(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type }).end(text);
}

/** Compares hashes, so that neither length nor content shows in the time it takes. */
function holds({ headers }: IncomingMessage, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}
