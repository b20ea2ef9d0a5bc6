/**
 * The talk with the tool's page, on its own window and origin. Only the challenge, the state and
 * the code pass here; tokens never do.
 */
import type { PageMessage } from '@blocmap/shared/protocol';
import type { Send } from '../../messaging/messages.ts';
import type { Language } from '../../ui/texts.ts';
import { pairingTexts, type PairingWords } from './texts.ts';

type FromPage = Extract<
  PageMessage,
  { type: 'blocmap.pairing.start' } | { type: 'blocmap.pairing.code' }
>;

/**
 * Says that an extension is here, and carries a pairing from the page to the background.
 * A page that is drawn by a script may not listen yet: it is told again when everything has loaded.
 */
export function relayPairing(send: Send, language: Language, signal: AbortSignal): void {
  const say = (message: PageMessage): void => window.postMessage(message, location.origin);
  const announce = (): void => say({ type: 'blocmap.pairing.available' });
  const fail = (code: string): void => {
    const words = pairingTexts[language];
    const problem = code in words ? words[code as PairingWords] : words.other;
    say({ type: 'blocmap.pairing.done', ok: false, problem });
  };
  const begin = async (): Promise<void> => {
    const answer = await send('pairing.begin', {});
    if (answer.ok) say({ type: 'blocmap.pairing.challenge', ...answer.value });
    else fail(answer.problem.code);
  };
  const finish = async (code: string, state: string): Promise<void> => {
    const answer = await send('pairing.finish', { code, state });
    if (answer.ok) say({ type: 'blocmap.pairing.done', ok: true, problem: null });
    else fail(answer.problem.code);
  };

  window.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      if (event.source !== window || event.origin !== location.origin) return;
      const message = read(event.data);
      if (message?.type === 'blocmap.pairing.start') void begin();
      if (message?.type === 'blocmap.pairing.code') void finish(message.code, message.state);
    },
    { signal },
  );
  announce();
  if (document.readyState !== 'complete') window.addEventListener('load', announce, { signal });
}

function read(data: unknown): FromPage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, code, state } = data as Record<string, unknown>;
  if (type === 'blocmap.pairing.start') return { type };
  if (type !== 'blocmap.pairing.code') return null;
  return typeof code === 'string' && typeof state === 'string' ? { type, code, state } : null;
}
