import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../ui/texts.ts';
import { connectionTexts } from './texts.ts';

/** As the tool shows it, `ABCD-EFGH`, with or without its dash, in either case. */
const SHORT_CODE = /^[A-Z2-9]{4}[-\s]?[A-Z2-9]{4}$/i;

interface CodeFormProps {
  readonly language: Language;
  readonly onCode: (shortCode: string) => Promise<void>;
}

/** The way in where the tool's page and the extension cannot talk: a code, typed. */
export function CodeForm({ language, onCode }: CodeFormProps): VNode {
  const texts = connectionTexts[language];
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    const typed = code.trim();
    setWrong(!SHORT_CODE.test(typed));
    if (!SHORT_CODE.test(typed)) return;
    setBusy(true);
    await onCode(typed.replace(/\s/, '-').toUpperCase());
    setBusy(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <p class="quiet">{texts.howTo}</p>
      <label for="code">{texts.code}</label>
      <input
        id="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        maxLength={11}
        value={code}
        aria-invalid={isWrong}
        aria-describedby="code-help"
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <p id="code-help" class={isWrong ? 'wrong' : 'quiet'}>
        {isWrong ? texts.codeFault : texts.codeHelp}
      </p>
      <button type="submit" class="primary" aria-disabled={busy} data-blocmap-connect>
        {busy ? texts.connecting : texts.connect}
      </button>
    </form>
  );
}
