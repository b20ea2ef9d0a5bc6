import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A way to a server that can stop passing anything on, as a server does that hangs. */
export interface Freezable {
  readonly port: number;
  freeze(): void;
  thaw(): void;
  close(): Promise<void>;
}

export async function freezableWayTo(port: number): Promise<Freezable> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket)).on('error', () => undefined);
      if (frozen) socket.pause();
    }
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
    near.on('data', (data) => void far.write(data));
    far.on('data', (data) => void near.write(data));
    if (frozen) for (const socket of [near, far]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const setFrozen = (value: boolean): void => {
    frozen = value;
    for (const socket of sockets) {
      if (value) socket.pause();
      else socket.resume();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => setFrozen(true),
    thaw: () => setFrozen(false),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
