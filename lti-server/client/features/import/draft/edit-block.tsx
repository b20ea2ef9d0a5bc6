import { shortCode } from '@blocmap/shared/certification';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { EditDialog } from './edit-dialog.tsx';
import type { Editing } from './editing.ts';
import type { EditorProps } from './editor.tsx';
import { draftTexts } from './texts.ts';
import type { CorrectionInput } from './use-preview.ts';

type Props = Omit<EditorProps, 'onCorrect'> & {
  readonly editing: Extract<Editing, { kind: 'block' }>;
  readonly onCorrect: (...corrections: CorrectionInput[]) => void;
};

/** What a block says of itself. */
export function BlockEditor({ editing, certification, onCorrect, onClose }: Props): VNode | null {
  const texts = useTexts(draftTexts);
  const block = certification.blocks.find(({ code }) => code === editing.block);
  const [title, setTitle] = useState(block?.title ?? '');
  const [level, setLevel] = useState(block?.level ?? '');
  const [optional, setOptional] = useState(block?.optional ?? false);
  if (block === undefined) return null;
  const { settles } = editing;
  const { code } = block;
  const apply = (): void =>
    onCorrect(
      { kind: 'block-title', block: code, title: title.trim(), settles },
      ...(level.trim() === (block.level ?? '')
        ? []
        : [{ kind: 'block-level' as const, block: code, level: level.trim() || null }]),
      ...(optional === block.optional
        ? []
        : [{ kind: 'block-optional' as const, block: code, optional }]),
    );
  return (
    <EditDialog
      title={texts.editBlock(shortCode(code))}
      onClose={onClose}
      onApply={apply}
      ready={title.trim() !== ''}
    >
      <label>
        <span class="field-label">{texts.blockTitle}</span>
        <input
          class="field wide"
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <label>
        <span class="field-label">{texts.blockLevel}</span>
        <input
          class="field wide"
          value={level}
          onInput={(event) => setLevel(event.currentTarget.value)}
        />
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={optional}
          onChange={(event) => setOptional(event.currentTarget.checked)}
        />
        {texts.blockOptional}
      </label>
    </EditDialog>
  );
}
