import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../../api/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { draftTexts } from './texts.ts';
import type { Saving } from './what-saving-does.ts';

interface SaveBarProps {
  readonly saving: Saving;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  readonly onSave: (acceptRemaining: boolean) => void;
  readonly onDiscard: () => void;
  readonly onRefresh: () => void;
}

/** What will happen, on the button that makes it happen. */
export function SaveBar({
  saving: { chosen, added, versions, openDoubts },
  busy,
  problem,
  onSave,
  onDiscard,
  onRefresh,
}: SaveBarProps): VNode {
  const texts = useTexts(draftTexts);
  const [inSpite, setInSpite] = useState(false);
  const ready = chosen.length > 0 && (openDoubts === 0 || inSpite);
  return (
    <section class="save-bar" aria-label={texts.chosen} data-testid="save-bar">
      {problem === null ? null : (
        <div class="banner banner-error" role="alert">
          <div>
            <strong>{texts.refused}</strong>
            <p>{problem.message}</p>
          </div>
          <button type="button" class="button" onClick={onRefresh}>
            {texts.refresh}
          </button>
        </div>
      )}
      {openDoubts > 0 ? (
        <label class="choice">
          <input
            type="checkbox"
            checked={inSpite}
            onChange={(event) => setInSpite(event.currentTarget.checked)}
          />
          {texts.inSpite(openDoubts)}
        </label>
      ) : null}
      <div class="choice-row">
        <button
          type="button"
          class="button primary"
          disabled={!ready || busy}
          onClick={() => onSave(openDoubts > 0)}
        >
          {busy ? texts.saving : texts.save(chosen.length === 0, added, versions)}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onDiscard}>
          {texts.discard}
        </button>
      </div>
    </section>
  );
}
