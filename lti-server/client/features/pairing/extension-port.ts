/**
 * The page's side of the talk with the extension's content script, on this very window and origin.
 * Anything from elsewhere, or of another shape, is not heard. Tokens never travel this way.
 */
import type { PageMessage } from '@blocmap/shared/protocol';

type FromExtension = Exclude<
  PageMessage,
  { type: 'blocmap.pairing.start' } | { type: 'blocmap.pairing.code' }
>;
type FromPage = Exclude<PageMessage, FromExtension>;

let available = false;
const listeners = new Set<(message: FromExtension) => void>();

/** From the page's first moment: the content script says only once that it is there. */
export function listenForExtension(): void {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.origin !== location.origin) return;
    const message = readMessage(event.data);
    if (message === null) return;
    if (message.type === 'blocmap.pairing.available') available = true;
    for (const listener of listeners) listener(message);
  });
}

export function extensionIsAvailable(): boolean {
  return available;
}

export function onExtensionMessage(listener: (message: FromExtension) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellExtension(message: FromPage): void {
  window.postMessage(message, location.origin);
}

function readMessage(data: unknown): FromExtension | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const message = data as Record<string, unknown>;
  switch (message['type']) {
    case 'blocmap.pairing.available':
      return { type: 'blocmap.pairing.available' };
    case 'blocmap.pairing.challenge': {
      const { challenge, state } = message;
      if (typeof challenge !== 'string' || typeof state !== 'string') return null;
      return { type: 'blocmap.pairing.challenge', challenge, state };
    }
    case 'blocmap.pairing.done': {
      const { ok, problem } = message;
      if (typeof ok !== 'boolean') return null;
      return {
        type: 'blocmap.pairing.done',
        ok,
        problem: typeof problem === 'string' ? problem : null,
      };
    }
    default:
      return null;
  }
}
