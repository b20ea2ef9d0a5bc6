import type { AppContext } from '../context.ts';
import { describeError } from '../http/index.ts';
import { forgetEndedSessions } from './access/index.ts';
import type { Services } from './services.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Work that no request waits for: forgetting what has ended, sending what could not be sent. */
export function startUpkeep(context: AppContext, services: Services): () => Promise<void> {
  const tasks = [
    every(10 * MINUTE, context, () => forgetEndedSessions(context)),
    every(10 * MINUTE, context, () => services.pairing.forgetEnded()),
    every(10 * MINUTE, context, () => services.imports.forgetEnded()),
    every(MINUTE, context, (signal) => services.activities.refreshDue(signal)),
    every(60 * MINUTE, context, () => context.lti.keys.tend()),
    every(MINUTE, context, () => services.grading.queueOverlooked()),
    every(5 * SECOND, context, (signal) => services.grading.deliverDue(signal)),
  ];
  return async () => {
    await Promise.all(tasks.map((stop) => stop()));
  };
}

/** Runs a task again and again, never twice at once; stopping tells a run under way, and waits for it. */
function every(
  milliseconds: number,
  { log }: AppContext,
  work: (signal: AbortSignal) => Promise<unknown>,
): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= work(stopping.signal)
      .catch((error: unknown) => log.error({ problem: describeError(error) }, 'upkeep failed'))
      .finally(() => (running = undefined));
  }, milliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
