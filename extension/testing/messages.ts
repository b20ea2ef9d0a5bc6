import { vi } from 'vitest';
import type { MessageType, Result } from '../messaging/messages.ts';

type Answers = Partial<
  Record<MessageType, (ask: never) => Result<unknown> | Promise<Result<unknown>>>
>;

/** A message as it was sent. */
export interface Asked {
  readonly type: MessageType;
  readonly [key: string]: unknown;
}

type Listener = (message: unknown) => void;
const listeners = new Set<Listener>();

/** A word from the background to the page. */
export function tellPage(message: unknown): void {
  for (const listener of listeners) listener(message);
}

/** A background that answers as the test says; everything it was asked is kept. */
export function answerMessages(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  listeners.clear();
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'extension',
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
      sendMessage: async (message: Asked) => {
        asked.push(structuredClone(message));
        const answer = answers[message.type];
        return (
          answer?.(message as never) ?? {
            ok: false,
            problem: { code: 'internal', requestId: null },
          }
        );
      },
    },
  });
  return asked;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (
  code: Extract<Result<never>, { ok: false }>['problem']['code'],
): Result<never> => ({ ok: false, problem: { code, requestId: 'req-7' } });
