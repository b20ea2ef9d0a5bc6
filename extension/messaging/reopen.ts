/** Said to the page that a pairing was begun from: what it could not show before, it can now. */
export const REOPEN = { type: 'course.reopen' } as const;

interface MessageEvents {
  addListener(listener: (message: unknown) => void): void;
  removeListener(listener: (message: unknown) => void): void;
}

/** Calls back when the background says that the page should be opened again. */
export function onReopen(reopen: () => void, signal: AbortSignal): void {
  const world = globalThis as {
    browser?: { runtime?: { onMessage?: MessageEvents } };
    chrome?: { runtime?: { onMessage?: MessageEvents } };
  };
  const events = world.browser?.runtime?.onMessage ?? world.chrome?.runtime?.onMessage;
  const listen = (message: unknown): void => {
    const isOurs = typeof message === 'object' && message !== null && 'type' in message;
    if (isOurs && message.type === REOPEN.type) reopen();
  };
  events?.addListener(listen);
  signal.addEventListener('abort', () => events?.removeListener(listen));
}
