import type { Answer, Ask, MessageType, Result, Send } from './messages.ts';

interface Runtime {
  readonly id?: string;
  sendMessage(message: object): Promise<unknown>;
}

/** Firefox has `browser`, Chrome has `chrome`; both answer with promises under manifest 3. */
function runtime(): Runtime | undefined {
  const world = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  return world.browser?.runtime ?? world.chrome?.runtime;
}

/** False once the extension was updated or removed under a page that stays open. */
export function isAlive(): boolean {
  return runtime()?.id !== undefined;
}

/** Asks the background. Never throws: a dead or silent background is a problem like another. */
export const send: Send = async <T extends MessageType>(type: T, ask: Ask<T>) => {
  try {
    const answer = await runtime()?.sendMessage({ type, ...ask });
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) {
      return answer as Result<Answer<T>>;
    }
  } catch {
    // The extension was reloaded or its background crashed: said below.
  }
  return { ok: false, problem: { code: 'internal', requestId: null } };
};
