import type { Store } from '@blocmap/lti-server/store/index';

/** The same store, as far away as a real one: every trip takes a while before it starts. */
export function delayed(store: Store, milliseconds: number): Store & { trips: number } {
  const far = {
    trips: 0,
    kind: store.kind,
    close: () => store.close(),
    check: () => store.check(),
    connections: () => store.connections(),
    async read<T>(work: Parameters<typeof store.read<T>>[0]): Promise<T> {
      await trip();
      return store.read(work);
    },
    async write<T>(work: Parameters<typeof store.write<T>>[0]): Promise<T> {
      await trip();
      return store.write(work);
    },
    async transact<T>(work: Parameters<typeof store.transact<T>>[0]): Promise<T> {
      await trip();
      return store.transact(work);
    },
  };
  const trip = async (): Promise<void> => {
    far.trips += 1;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  };
  return far;
}
