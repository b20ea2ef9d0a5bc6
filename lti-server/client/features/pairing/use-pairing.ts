import type { PairingCodeRequest, PairingCodeResponse } from '@blocmap/shared/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { z } from 'zod';
import { paths, toProblem, useApi } from '../../api/index.ts';
import { extensionIsAvailable, onExtensionMessage, tellExtension } from './extension-port.ts';

/** The content script answers at once or is not there; the background needs a little longer. */
const ANSWER_MS = 3000;
const FINISH_MS = 15_000;

export type PairingState =
  | { readonly step: 'idle' | 'asking' | 'finishing' | 'done' | 'absent' }
  | { readonly step: 'failed'; readonly reason: string | null };

/** start → challenge → code → done, each step once and in this order. */
export function usePairing(onDone: () => void): {
  state: PairingState;
  available: boolean;
  start: () => void;
} {
  const { api } = useApi();
  const [state, setState] = useState<PairingState>({ step: 'idle' });
  const [available, setAvailable] = useState(extensionIsAvailable());
  const step = useRef<PairingState['step']>('idle');
  const timer = useRef<number>();

  const become = (next: PairingState): void => {
    window.clearTimeout(timer.current);
    step.current = next.step;
    setState(next);
  };
  const giveUpAfter = (delay: number, otherwise: PairingState): void => {
    timer.current = window.setTimeout(() => become(otherwise), delay);
  };

  useEffect(() => {
    const stop = onExtensionMessage((message) => {
      if (message.type === 'blocmap.pairing.available') {
        setAvailable(true);
      } else if (message.type === 'blocmap.pairing.challenge' && step.current === 'asking') {
        become({ step: 'finishing' });
        giveUpAfter(FINISH_MS, { step: 'failed', reason: null });
        const { challenge, state } = message;
        const request: z.infer<typeof PairingCodeRequest> = { challenge, state };
        api
          .send<z.infer<typeof PairingCodeResponse>>('POST', paths.pairingCodes, request)
          .then(({ code }) => tellExtension({ type: 'blocmap.pairing.code', code, state }))
          .catch((thrown: unknown) =>
            become({ step: 'failed', reason: toProblem(thrown).message }),
          );
      } else if (message.type === 'blocmap.pairing.done' && isUnderWay(step.current, message.ok)) {
        become(message.ok ? { step: 'done' } : { step: 'failed', reason: message.problem });
        if (message.ok) onDone();
      }
    });
    return () => {
      stop();
      window.clearTimeout(timer.current);
    };
  }, [api]);

  return {
    state,
    available,
    start: () => {
      become({ step: 'asking' });
      giveUpAfter(ANSWER_MS, { step: 'absent' });
      tellExtension({ type: 'blocmap.pairing.start' });
    },
  };
}

/** The extension may give up at any step, but only be done after the code. */
function isUnderWay(step: PairingState['step'], ok: boolean): boolean {
  return step === 'finishing' || (step === 'asking' && !ok);
}
