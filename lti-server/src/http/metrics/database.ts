import { Gauge, type Registry } from 'prom-client';
import type { Store } from '../../store/index.ts';
import { within } from '../within.ts';

const CHECK_MS = 1_800;

export function watchDatabase(registry: Registry, store: Store): void {
  registry.registerMetric(
    new Gauge({
      name: 'blocmap_database_up',
      help: '1 where the database answers.',
      registers: [],
      async collect() {
        const up = await within(CHECK_MS, store.check()).then(
          () => 1,
          () => 0,
        );
        this.set(up);
      },
    }),
  );
  if (store.connections() === null) return;
  registry.registerMetric(
    new Gauge({
      name: 'blocmap_database_connections',
      help: 'Connections of this process: open, of these idle, and requests that wait for one.',
      labelNames: ['state'],
      registers: [],
      collect() {
        const { open, idle, waiting } = store.connections() ?? { open: 0, idle: 0, waiting: 0 };
        this.set({ state: 'open' }, open);
        this.set({ state: 'idle' }, idle);
        this.set({ state: 'waiting' }, waiting);
      },
    }),
  );
}
