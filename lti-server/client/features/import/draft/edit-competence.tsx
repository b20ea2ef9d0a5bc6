import { blockOf, shortCode, type Competence } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { EditDialog } from './edit-dialog.tsx';
import type { Editing } from './editing.ts';
import type { EditorProps } from './editor.tsx';
import { splitLines } from './split-lines.ts';
import { draftTexts } from './texts.ts';

type Of<K extends Editing['kind']> = Extract<Editing, { kind: K }>;

/** One text: reworded, split by line breaks, joined to the one before, or taken out. */
export function CompetenceEditor({
  editing,
  certification,
  onCorrect,
  onClose,
}: EditorProps & { editing: Of<'competence'> | Of<'new-competence'> }): VNode | null {
  const texts = useTexts(draftTexts);
  const code = editing.kind === 'competence' ? blockOf(editing.id) : editing.block;
  const competences: readonly Competence[] =
    certification.blocks.find((block) => block.code === code)?.competences ?? [];
  const at =
    editing.kind === 'competence' ? competences.findIndex(({ id }) => id === editing.id) : -1;
  const competence = competences[at];
  const previous = competences[at - 1];
  const [text, setText] = useState(competence?.text ?? '');
  const lines = splitLines(text);
  const { settles } = editing;
  if (editing.kind === 'competence' && competence === undefined) return null;

  const apply = (): void => {
    const [first = '', ...others] = lines;
    if (editing.kind === 'new-competence') {
      onCorrect({
        kind: 'competence-add',
        block: code,
        place: competences.length + 1,
        text: lines.join(' '),
        settles,
      });
    } else if (others.length > 0) {
      onCorrect({ kind: 'competence-split', id: editing.id, texts: lines, settles });
    } else {
      onCorrect({ kind: 'competence-text', id: editing.id, text: first, settles });
    }
  };
  const title =
    editing.kind === 'competence' ? texts.editCompetence(shortCode(editing.id)) : texts.add;
  return (
    <EditDialog title={title} onClose={onClose} onApply={apply} ready={lines.length > 0}>
      <div>
        <label class="field-label" for="competence-text">
          {texts.competenceText}
        </label>
        <textarea
          id="competence-text"
          class="field wide"
          rows={5}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {editing.kind === 'competence' ? <p class="quiet">{texts.competenceHelp}</p> : null}
      </div>
      {editing.kind === 'competence' ? (
        <div class="choice-row">
          {previous === undefined ? null : (
            <button
              type="button"
              class="button small"
              onClick={() =>
                onCorrect({
                  kind: 'competence-merge',
                  id: editing.id,
                  text: `${previous.text} ${lines.join(' ')}`.trim(),
                  settles,
                })
              }
            >
              {texts.merge}
            </button>
          )}
          <button
            type="button"
            class="button small"
            onClick={() => onCorrect({ kind: 'competence-remove', id: editing.id, settles })}
          >
            {texts.remove}
          </button>
        </div>
      ) : null}
    </EditDialog>
  );
}
