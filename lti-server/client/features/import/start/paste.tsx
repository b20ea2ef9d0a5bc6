import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { importTexts } from '../texts.ts';

/** The fiche's text as copied from the site. */
export function Paste({ onText }: { onText: (text: string) => void }): VNode {
  const texts = useTexts(importTexts);
  const [text, setText] = useState('');
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <label class="field-label" for="paste-text">
        {texts.paste}
      </label>
      <p class="quiet">{texts.pasteHelp}</p>
      <textarea
        id="paste-text"
        class="field wide"
        rows={6}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={text.trim() === ''}>
        {texts.readText}
      </button>
    </form>
  );
}
