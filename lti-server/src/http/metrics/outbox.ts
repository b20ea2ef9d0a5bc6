import { count, eq, min } from 'drizzle-orm';
import { Gauge, type Registry } from 'prom-client';
import { outbox, score, type Store } from '../../store/index.ts';
import { within } from '../within.ts';

/** The database is asked this often at most, however many ask for the figures. */
const KEPT_MS = 30_000;
const READ_MS = 1_800;

interface Waiting {
  readonly pending: number;
  readonly failed: number;
  readonly oldest: Date | null;
}

/** What has not reached a platform yet: of all instances together, for they share it. */
export function watchOutbox(registry: Registry, store: Store, now: () => Date): void {
  const gauge = (name: string, help: string): Gauge =>
    new Gauge({ name, help, registers: [registry] });
  const failed = gauge('blocmap_outbox_failed', 'Scores that platforms refused for good.');
  const oldest = gauge(
    'blocmap_outbox_oldest_seconds',
    'How long the one that waits longest has been waiting; 0 where none does.',
  );
  const read = kept(() => readWaiting(store), now);
  registry.registerMetric(
    new Gauge({
      name: 'blocmap_outbox_pending',
      help: 'Scores and columns that still have to reach a platform, over all instances.',
      registers: [],
      async collect() {
        // Where the database does not answer, the last figures stay; `blocmap_database_up` says so.
        const waiting = await within(READ_MS, read()).catch(() => null);
        if (waiting === null) return;
        this.set(waiting.pending);
        failed.set(waiting.failed);
        const since = waiting.oldest === null ? 0 : now().getTime() - waiting.oldest.getTime();
        oldest.set(Math.max(0, Math.round(since / 1000)));
      },
    }),
  );
}

async function readWaiting(store: Store): Promise<Waiting> {
  return store.read(async (reader) => {
    const [waiting] = await reader
      .select({ pending: count(), oldest: min(outbox.queuedAt) })
      .from(outbox);
    const [refused] = await reader
      .select({ failed: count() })
      .from(score)
      .where(eq(score.state, 'failed'));
    return {
      pending: waiting?.pending ?? 0,
      failed: refused?.failed ?? 0,
      oldest: waiting?.oldest ?? null,
    };
  });
}

function kept<T>(read: () => Promise<T>, now: () => Date): () => Promise<T> {
  let known: { readonly at: number; readonly value: Promise<T> } | undefined;
  return () => {
    const at = now().getTime();
    if (known !== undefined && at - known.at < KEPT_MS && at >= known.at) return known.value;
    const entry = { at, value: read() };
    known = entry;
    entry.value.catch(() => {
      if (known === entry) known = undefined;
    });
    return entry.value;
  };
}
