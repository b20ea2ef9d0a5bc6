import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A caller who does not finish the headers, or the request, is let go. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 120_000;

export interface Listening {
  readonly port: number;
  /** Takes no more connections, lets open requests end for so long, and cuts what is left. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Listens; with port 0 the system chooses one.
 * @param keepAliveMs  for idle connections: longer than the proxy in front keeps them, or it sends
 *   a request into a connection that is just being closed
 * @throws the system's error where the port is taken
 */
export async function listen(
  listener: RequestListener,
  at: { readonly host: string; readonly port: number; readonly keepAliveMs: number },
): Promise<Listening> {
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, keepAliveTimeout: at.keepAliveMs },
    listener,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: (graceMs) => stop(server, graceMs),
  };
}

async function stop(server: Server, graceMs: number): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  await ended;
  clearTimeout(force);
}
