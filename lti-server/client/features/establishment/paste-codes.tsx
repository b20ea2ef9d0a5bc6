import { shortCode } from '@blocmap/shared/certification';
import type { Layer } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/index.ts';
import { readPastedCodes } from './codes-input.ts';
import type { LayerSync } from './layer-sync.ts';
import { establishmentTexts } from './texts.ts';

/** A column of codes copied from a spreadsheet, given to the competences in their order. */
export function PasteCodes({ layer, sync }: { layer: Layer; sync: LayerSync }): VNode {
  const texts = useTexts(establishmentTexts);
  const [text, setText] = useState('');
  const [from, setFrom] = useState('');
  const fieldId = useId();
  const fromId = useId();
  const blocks = layer.blocks.filter(({ code }) => from === '' || code === from);
  const competences = blocks.flatMap((block) => block.competences);
  const pasted = readPastedCodes(text, competences);
  const apply = async (): Promise<void> => {
    if (await sync.change(pasted.changes)) setText('');
  };
  return (
    <details class="layer-paste">
      <summary>{texts.paste}</summary>
      <p class="quiet">{texts.pasteHelp}</p>
      <label class="field-label" for={fromId}>
        {texts.pasteFrom}
      </label>
      <select
        id={fromId}
        class="field"
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      >
        <option value="">{texts.pasteAll}</option>
        {layer.blocks.map(({ code, title }) => (
          <option key={code} value={code}>
            {shortCode(code)} {title}
          </option>
        ))}
      </select>
      <label class="field-label" for={fieldId}>
        {texts.pasteLabel}
      </label>
      <textarea
        id={fieldId}
        class="field layer-column"
        rows={6}
        maxLength={20_000}
        placeholder={'C1.1\nC1.2\nC2.1'}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p role="status">
        {text.trim() === '' ? '' : texts.pasted(pasted.codes, competences.length)}{' '}
        {pasted.tooMany === 0 ? '' : texts.pastedTooMany(pasted.tooMany)}
      </p>
      <button
        type="button"
        class="button primary"
        disabled={pasted.changes.length === 0 || pasted.tooMany > 0}
        onClick={() => void apply()}
      >
        {texts.pasteApply}
      </button>
    </details>
  );
}
