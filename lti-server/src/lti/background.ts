import type { Logger } from 'pino';
import { describeError } from '../http/index.ts';

/** Work that nobody waits for, and whose failure nobody but the log needs to know of. */
export interface Background {
  /** @param failure what the log says when it fails */
  run(failure: string, work: () => Promise<unknown>): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

export function createBackground(log: Logger): Background {
  const underWay = new Set<Promise<void>>();
  return {
    run(failure, work) {
      const task = work().then(
        () => undefined,
        (error: unknown) => log.warn({ problem: describeError(error) }, failure),
      );
      underWay.add(task);
      void task.then(() => underWay.delete(task));
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
