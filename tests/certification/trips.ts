import { Client } from 'pg';
import { z } from 'zod';
import type { Store } from '@blocmap/lti-server/store/index';

/** Counts what goes to a database, one statement after the other: `begin` and `commit` too. */
export interface Trips {
  /** What was sent since the last time. */
  take(): number;
  stop(): void;
}

/** PGlite, as far as it is counted: every message of PostgreSQL's protocol goes through this. */
const Embedded = z.object({
  $client: z.custom<{ execProtocolRawSync(message: Uint8Array): Uint8Array }>(
    (client) => typeof client === 'object' && client !== null && 'execProtocolRawSync' in client,
  ),
});

/** `Execute` and `Query`, of PostgreSQL's protocol: each is one statement. */
const STATEMENTS: ReadonlySet<string> = new Set(['E', 'Q']);

export async function countTrips(store: Store): Promise<Trips> {
  return store.kind === 'pglite' ? countEmbedded(store) : countClients();
}

async function countEmbedded(store: Store): Promise<Trips> {
  const { $client: client } = Embedded.parse(await store.read(async (reader) => reader));
  const original = client.execProtocolRawSync.bind(client);
  return counter((tell) => {
    client.execProtocolRawSync = (message) => {
      if (STATEMENTS.has(String.fromCharCode(message[0] ?? 0))) tell();
      return original(message);
    };
    return () => {
      client.execProtocolRawSync = original;
    };
  });
}

/** Every connection of this process. */
function countClients(): Trips {
  const { prototype } = Client;
  const original = Reflect.get(prototype, 'query');
  return counter((tell) => {
    const counting = function (this: Client, ...args: Parameters<typeof original>) {
      tell();
      return original.apply(this, args);
    };
    Reflect.set(prototype, 'query', counting);
    return () => void Reflect.set(prototype, 'query', original);
  });
}

function counter(listen: (tell: () => void) => () => void): Trips {
  let trips = 0;
  const stop = listen(() => {
    trips += 1;
  });
  return {
    take() {
      const taken = trips;
      trips = 0;
      return taken;
    },
    stop,
  };
}
