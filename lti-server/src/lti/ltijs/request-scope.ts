import { AsyncLocalStorage } from 'node:async_hooks';
import type { VerifiedLaunch } from '../launch/verify.ts';

/** The verified launch of the request that is being answered, wherever ltijs calls us from. */
export interface RequestScope {
  run(launch: VerifiedLaunch, work: () => void): void;
  current(): VerifiedLaunch | null;
}

export function createRequestScope(): RequestScope {
  const storage = new AsyncLocalStorage<VerifiedLaunch>();
  return {
    run: (launch, work) => storage.run(launch, work),
    current: () => storage.getStore() ?? null,
  };
}
