/** What every measured process needs. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StoreLocation } from '@blocmap/lti-server/store/index';
import type { Ready, Spent } from './protocol.ts';

export const SECRET = 'a secret of at least 32 characters';

/** Tells the parent where to go, then how much was spent, whenever it asks. */
export function report(ready: Ready): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 } satisfies Spent);
  });
  process.send?.(ready);
}

/** Resolves to the server's address. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The platform's address, from the command line. */
export function platformUrl(): string {
  const [, , url] = process.argv;
  if (!url) throw new Error('Expected the platform’s address as an argument, got none.');
  return url;
}

/** The store to open, from the environment: the same for every subject. */
export function storeLocation(): StoreLocation {
  const url = process.env['DATABASE_URL'];
  return url ? { kind: 'postgresql', url } : { kind: 'pglite', dataDir: null };
}
