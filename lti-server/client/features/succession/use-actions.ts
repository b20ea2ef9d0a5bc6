import type {
  CarryOverReport,
  CarryOverRequest,
  CarryOverUndone,
  Succession,
} from '@blocmap/shared/protocol';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../api/index.ts';
import { forgetChoices } from '../../following/index.ts';
import type { Correction } from './model.ts';

/** A problem, and what did not happen. */
export interface Failure {
  readonly of: 'correct' | 'carry' | 'undo';
  readonly problem: ApiProblem;
}

export interface Actions {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly dismiss: () => void;
  /** False where it was not saved. */
  correct(corrections: readonly Correction[]): Promise<boolean>;
  carry(
    order: Pick<CarryOverRequest, 'courseIds' | 'certificationSwitch'>,
  ): Promise<CarryOverReport | null>;
  undo(undoId: string): Promise<CarryOverUndone | null>;
}

/** What a person does with a succession: one thing at a time, each on what they see. */
export function useActions(seen: Succession): Actions {
  const { api, cache } = useApi();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const codes = [seen.from.code, seen.to.code] as const;
  const path = paths.succession(...codes);
  const { revision, versions } = seen;

  async function attempt<T>(of: Failure['of'], act: () => Promise<T>): Promise<T | null> {
    if (busy) return null;
    setBusy(true);
    setFailure(null);
    try {
      return await act();
    } catch (thrown) {
      setFailure({ of, problem: toProblem(thrown) });
      await cache.load(path);
      return null;
    } finally {
      setBusy(false);
    }
  }
  /** Courses may follow another certification now. */
  async function refreshed<T>(answer: T): Promise<T> {
    forgetChoices(cache);
    await cache.load(path);
    return answer;
  }

  return {
    busy,
    failure,
    dismiss: () => setFailure(null),
    correct: async (corrections) => {
      const saved = await attempt('correct', async () => {
        const body = { revision, versions, corrections };
        cache.write(path, await api.send<Succession>('PUT', path, body));
        return true;
      });
      return saved === true;
    },
    carry: (order) =>
      attempt('carry', async () => {
        const body = { revision, versions, ...order };
        return refreshed(await api.send<CarryOverReport>('POST', paths.carryOver(...codes), body));
      }),
    undo: (undoId) =>
      attempt('undo', async () =>
        refreshed(
          await api.send<CarryOverUndone>('POST', paths.undoCarryOver(...codes), { undoId }),
        ),
      ),
  };
}
