import { pino } from 'pino';
import { readConfig } from '../config/config.ts';
import { createLtiPort, type LtiPort } from '../lti/index.ts';
import type { CliIo } from './io.ts';
import { withStore, type StoreAtWork } from './with-store.ts';

/** Opens the configured store and LTI on it for one command, and closes both, however it ends. */
export function withPort<T>(
  io: CliIo,
  work: (port: LtiPort, open: StoreAtWork) => Promise<T>,
): Promise<T> {
  return withStore(io, async (open) => {
    const log = pino({ level: 'warn' }, io.stderr);
    const port = await createLtiPort({ config: readConfig(io.env), log, ...open });
    try {
      return await work(port, open);
    } finally {
      await port.close();
    }
  });
}
