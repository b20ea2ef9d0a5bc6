import type { AppContext } from '../context.ts';
import { describeError } from '../http/index.ts';
import { forgetEndedSessions } from './access/index.ts';
import type { Services } from './services.ts';

const MINUTE = 60_000;

/** Work that no request waits for: forgetting what has ended, sending what could not be sent. */
export function startUpkeep(context: AppContext, services: Services): () => Promise<void> {
  const tasks = [
    every(10 * MINUTE, context, () => forgetEndedSessions(context)),
    every(10 * MINUTE, context, () => services.pairing.forgetEnded()),
    every(10 * MINUTE, context, () => services.imports.forgetEnded()),
    every(60 * MINUTE, context, () => context.lti.keys.tend()),
    every(MINUTE, context, () => services.grading.deliverPending()),
  ];
  return async () => {
    await Promise.all(tasks.map((stop) => stop()));
  };
}

/** Runs a task again and again, never twice at once; stopping waits for a run under way. */
function every(
  milliseconds: number,
  { log }: AppContext,
  work: () => Promise<void>,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => log.error({ problem: describeError(error) }, 'upkeep failed'))
      .finally(() => (running = undefined));
  }, milliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
