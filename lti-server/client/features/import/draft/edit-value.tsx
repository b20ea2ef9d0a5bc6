import { shortCode, type EvaluationForm } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { EditDialog } from './edit-dialog.tsx';
import type { Editing } from './editing.ts';
import type { EditorProps } from './editor.tsx';
import { DATE_FIELDS, type DateField } from './places.ts';
import { draftTexts } from './texts.ts';

type Props<K extends Editing['kind']> = EditorProps & {
  readonly editing: Extract<Editing, { kind: K }>;
};

const FORMS: readonly EvaluationForm[] = [
  'ccf',
  'ponctuel-ecrit',
  'ponctuel-pratique',
  'ponctuel-oral',
  'ponctuel-ecrit-pratique',
  'ponctuel-ecrit-oral',
  'ponctuel-pratique-oral',
  'ponctuel-ecrit-pratique-oral',
  'ecrit',
  'oral',
  'pratique',
  'oral-pratique',
  'other',
];

export function EvaluationEditor({
  editing,
  certification,
  onCorrect,
  onClose,
}: Props<'evaluation'>): VNode {
  const texts = useTexts(draftTexts);
  const { block, pathway, settles } = editing;
  const cell = certification.blocks
    .find(({ code }) => code === block)
    ?.evaluation.find((one) => one.pathway === pathway);
  const [form, setForm] = useState<EvaluationForm>(cell?.form ?? 'ccf');
  return (
    <EditDialog
      title={texts.editEvaluation(shortCode(block), pathway)}
      onClose={onClose}
      onApply={() => onCorrect({ kind: 'evaluation-form', block, pathway, form, settles })}
      ready
    >
      {cell === undefined || cell.raw === '' ? null : (
        <p class="quiet">{texts.printedWords(cell.raw)}</p>
      )}
      <label>
        <span class="field-label">{texts.form}</span>
        <select
          class="field wide"
          value={form}
          onChange={(event) => {
            const chosen = FORMS.find((one) => one === event.currentTarget.value);
            if (chosen !== undefined) setForm(chosen);
          }}
        >
          {FORMS.map((one) => (
            <option key={one} value={one}>
              {texts[`form-${one}`]}
            </option>
          ))}
        </select>
      </label>
    </EditDialog>
  );
}

export function TitleEditor({ editing, certification, onCorrect, onClose }: Props<'title'>): VNode {
  const texts = useTexts(draftTexts);
  const [title, setTitle] = useState(certification.title);
  return (
    <EditDialog
      title={texts.editTitle}
      onClose={onClose}
      onApply={() => onCorrect({ kind: 'title', title: title.trim(), settles: editing.settles })}
      ready={title.trim() !== ''}
    >
      <label>
        <span class="field-label">{texts.certificationTitle}</span>
        <input
          class="field wide"
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
    </EditDialog>
  );
}

export function DateEditor({ editing, certification, onCorrect, onClose }: Props<'date'>): VNode {
  const texts = useTexts(draftTexts);
  const [field, setField] = useState<DateField>(editing.date);
  const [value, setValue] = useState(certification.dates[editing.date] ?? '');
  return (
    <EditDialog
      title={texts.editDate}
      onClose={onClose}
      onApply={() =>
        onCorrect({
          kind: 'date',
          date: field,
          value: value === '' ? null : value,
          settles: editing.settles,
        })
      }
      ready
    >
      <label>
        <span class="field-label">{texts.field}</span>
        <select
          class="field wide"
          value={field}
          onChange={(event) => {
            const chosen = DATE_FIELDS.find((one) => one === event.currentTarget.value);
            if (chosen === undefined) return;
            setField(chosen);
            setValue(certification.dates[chosen] ?? '');
          }}
        >
          {DATE_FIELDS.map((one) => (
            <option key={one} value={one}>
              {texts[`date-${one}`]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="field-label">{texts.date}</span>
        <input
          type="date"
          class="field"
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
    </EditDialog>
  );
}
