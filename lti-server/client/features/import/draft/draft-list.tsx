import type { ImportSummary } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { draftTexts } from './texts.ts';

interface DraftListProps {
  readonly certifications: readonly ImportSummary[];
  /** Codes that are not to be saved. */
  readonly left: ReadonlySet<string>;
  readonly shown: string;
  readonly onLeave: (left: ReadonlySet<string>) => void;
  readonly onShow: (code: string) => void;
}

/** Several certifications of one file: which to save, which to look at. */
export function DraftList({ certifications, left, shown, onLeave, onShow }: DraftListProps): VNode {
  const texts = useTexts(draftTexts);
  const toggle = (code: string, save: boolean): void => {
    const next = new Set(left);
    if (save) next.delete(code);
    else next.add(code);
    onLeave(next);
  };
  return (
    <section aria-labelledby="in-draft-title">
      <h2 id="in-draft-title">{texts.inDraft}</h2>
      <ul class="drafts" data-testid="draft-list">
        {certifications.map(({ code, title, state, blocks, competences, doubts }) => (
          <li key={code}>
            <label class="choice">
              <input
                type="checkbox"
                checked={state !== 'same' && !left.has(code)}
                disabled={state === 'same'}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
              <span>
                <span class="vh">{texts.chosen} </span>
                <strong>{code}</strong> {title}
              </span>
            </label>
            <span class="badge">{texts[`state-${state}`]}</span>
            <span class="quiet">
              {texts.contents(blocks, competences)} · {texts.openDoubts(doubts.open)}
            </span>
            <button
              type="button"
              class="button small"
              aria-pressed={code === shown}
              onClick={() => onShow(code)}
            >
              {texts.show}
              <span class="vh"> {code}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
