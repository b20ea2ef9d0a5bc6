import type { ImportDraft, ImportResult, SaveImportRequest } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { href } from '../../../navigation/index.ts';
import { DraftList } from './draft-list.tsx';
import { Preview } from './preview.tsx';
import { Result } from './result.tsx';
import { SaveBar } from './save-bar.tsx';
import { draftTexts } from './texts.ts';
import { whatSavingDoes } from './what-saving-does.ts';

/** A draft: what was read, what it would change, and the saving of it. */
export function DraftBody({ draft }: { draft: ImportDraft }): VNode {
  const texts = useTexts(draftTexts);
  const { api, cache } = useApi();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(draft.certifications[0]?.code ?? '');
  const [result, setResult] = useState<ImportResult | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const saving = whatSavingDoes(draft.certifications, left);
  const path = paths.importDraft(draft.draftId);

  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
      setProblem(null);
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const save = (acceptRemaining: boolean): Promise<void> =>
    during(async () => {
      const request: SaveImportRequest = {
        revision: draft.revision,
        certifications: saving.chosen.map(({ code, current }) => ({
          code,
          replaces: current?.versionHash ?? null,
        })),
        acceptRemaining,
      };
      setResult(await api.send('POST', paths.importStep(draft.draftId, 'save'), request));
    });
  const discard = (): Promise<void> =>
    during(async () => {
      await api.send('DELETE', path);
      location.hash = href({ view: 'import', draftId: null });
    });
  const refresh = async (): Promise<void> => {
    setProblem(null);
    await cache.load(path);
    await cache.load(paths.importPreview(draft.draftId, shown));
  };

  if (result !== null) {
    const back = async (): Promise<void> => {
      await cache.load(path);
      setResult(null);
    };
    return <Result result={result} onBack={() => void back()} />;
  }
  const [only, ...others] = draft.certifications;
  return (
    <>
      <p class="quiet">{texts.from(draft.name)}</p>
      {others.length === 0 && only !== undefined ? (
        <p class="certification">
          <strong>{only.code}</strong> {only.title}{' '}
          <span class="badge">{texts[`state-${only.state}`]}</span>
        </p>
      ) : (
        <DraftList
          certifications={draft.certifications}
          left={left}
          shown={shown}
          onLeave={setLeft}
          onShow={setShown}
        />
      )}
      <Preview key={shown} draftId={draft.draftId} code={shown} />
      <SaveBar
        saving={saving}
        busy={busy}
        problem={problem}
        onSave={(acceptRemaining) => void save(acceptRemaining)}
        onDiscard={() => void discard()}
        onRefresh={() => void refresh()}
      />
    </>
  );
}
