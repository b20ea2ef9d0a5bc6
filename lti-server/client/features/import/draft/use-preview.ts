import type { ImportPreview } from '@blocmap/shared/protocol';
import type { Correction } from '@blocmap/shared/corrections';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, useResource, type ApiProblem } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { useAnnounce } from '../../../ui/index.ts';
import { draftTexts } from './texts.ts';

/** A correction as it is sent: what it settles may be left out. */
export type CorrectionInput = Correction extends infer C
  ? C extends { settles: string[] }
    ? Omit<C, 'settles'> & { readonly settles?: string[] }
    : never
  : never;

export interface PreviewWork {
  readonly preview: ImportPreview | null;
  readonly loadProblem: ApiProblem | null;
  readonly reload: () => void;
  /** Why the last correction was refused. */
  readonly problem: ApiProblem | null;
  readonly busy: boolean;
  /** Resolves to true where the corrections hold. */
  correct(corrections: readonly CorrectionInput[]): Promise<boolean>;
  undo(): Promise<void>;
}

/** One certification of a draft, and the corrections made in it. */
export function usePreview(draftId: string, code: string): PreviewWork {
  const { api, cache } = useApi();
  const texts = useTexts(draftTexts);
  const announce = useAnnounce();
  const path = paths.importPreview(draftId, code);
  const { data, problem: loadProblem, reload } = useResource<ImportPreview>(path);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);

  async function step(name: 'corrections' | 'undo', said: string, more: object): Promise<boolean> {
    if (data === null || busy) return false;
    setBusy(true);
    try {
      const body = { revision: revisionNow(data.revision), code, ...more };
      cache.write(path, await api.send('POST', paths.importStep(draftId, name), body));
      await cache.load(paths.importDraft(draftId));
      setProblem(null);
      announce(said);
      return true;
    } catch (thrown) {
      setProblem(toProblem(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  }

  /** Another certification of the draft may have been corrected since this one was shown. */
  function revisionNow(shown: number): number {
    const draft = cache.read<{ revision: number }>(paths.importDraft(draftId)).data;
    return Math.max(shown, draft?.revision ?? 0);
  }

  return {
    preview: data,
    loadProblem,
    reload,
    problem,
    busy,
    correct: (corrections) => step('corrections', texts.corrected, { corrections }),
    undo: async () => void (await step('undo', texts.undone, {})),
  };
}
