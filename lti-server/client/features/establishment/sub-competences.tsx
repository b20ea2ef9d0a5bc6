import { shortCode } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/index.ts';
import type { LayerCompetence } from './codes-input.ts';
import type { LayerSync } from './layer-sync.ts';
import { SavedField } from './saved-field.tsx';
import { establishmentTexts } from './texts.ts';

interface SubCompetencesProps {
  readonly competence: LayerCompetence;
  readonly sync: LayerSync;
}

/** What the establishment takes a competence apart into. */
export function SubCompetences({ competence, sync }: SubCompetencesProps): VNode {
  const texts = useTexts(establishmentTexts);
  const [added, setAdded] = useState('');
  const code = shortCode(competence.id);
  const add = async (): Promise<void> => {
    const text = added.trim();
    if (text === '') return;
    if (await sync.change([{ kind: 'addSubCompetence', competence: competence.id, text }])) {
      setAdded('');
    }
  };
  return (
    <div class="layer-subs">
      <span class="quiet">{texts.subCompetences}</span>
      {competence.subCompetences.map(({ id, text }) => (
        <div key={id} class="layer-row">
          <span class="code">{shortCode(id)}</span>
          <SavedField
            label={texts.subOf(shortCode(id))}
            value={text}
            onSave={async (words) =>
              sync.change([
                words === ''
                  ? { kind: 'removeSubCompetence', id }
                  : { kind: 'renameSubCompetence', id, text: words },
              ])
            }
          />
          <button
            type="button"
            class="icon-button"
            aria-label={texts.removeSub(shortCode(id))}
            onClick={() => void sync.change([{ kind: 'removeSubCompetence', id }])}
          >
            ×
          </button>
        </div>
      ))}
      <form
        class="layer-row"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          class="field wide"
          type="text"
          maxLength={1000}
          aria-label={texts.newSubOf(code)}
          placeholder={texts.newSub}
          value={added}
          onInput={(event) => setAdded(event.currentTarget.value)}
        />
        <button type="submit" class="button small" disabled={added.trim() === ''}>
          {texts.add}
          <span class="vh"> {texts.newSubOf(code)}</span>
        </button>
      </form>
    </div>
  );
}
