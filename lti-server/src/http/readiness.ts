import type { RequestHandler } from 'express';

/** Whether this process wants more work. */
export interface Readiness {
  isDraining(): boolean;
  /** From now on it ends what it has, and says so to whoever asks. */
  drain(): void;
}

export function createReadiness(): Readiness {
  let draining = false;
  return {
    isDraining: () => draining,
    drain: () => {
      draining = true;
    },
  };
}

/** While draining, each answer is the last on its connection: a proxy opens the next one elsewhere. */
export function letGo(readiness: Readiness): RequestHandler {
  return (_request, response, next) => {
    if (readiness.isDraining()) response.setHeader('Connection', 'close');
    next();
  };
}
