/** What the measuring process and the measured one say to each other. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SubjectName = 'ours' | 'stock' | 'bare';

/** First message of the measured process. */
export interface Ready {
  /** Null where there is no login: the token is all. */
  readonly loginUrl: string | null;
  readonly launchUrl: string;
}

/** Answer to each later message. Milliseconds of processor time since the start. */
export interface Spent {
  readonly cpuMs: number;
}

/** Tells the parent where to go, then how much was spent, whenever it asks. */
export function report(ready: Ready): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1000 } satisfies Spent);
  });
  process.send?.(ready);
}

/** @returns the server's address */
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
