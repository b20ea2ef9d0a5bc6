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

/** A background that answers as the test says; everything it was asked is kept. */
export function answerMessages(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'extension',
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
