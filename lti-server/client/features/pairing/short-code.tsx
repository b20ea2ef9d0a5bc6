import type { ShortCodeResponse } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { z } from 'zod';
import { paths, toProblem, useApi, type ApiProblem } from '../../api/index.ts';
import { formatTime, useLocale, useTexts } from '../../i18n/index.ts';
import { ProblemBanner } from '../../ui/index.ts';
import { pairingTexts } from './texts.ts';

type Given = z.infer<typeof ShortCodeResponse>;

/** A code to be typed into the extension, where the two cannot talk. */
export function ShortCode(): VNode {
  const texts = useTexts(pairingTexts);
  const locale = useLocale();
  const { api } = useApi();
  const [given, setGiven] = useState<Given | null>(null);
  const [expired, setExpired] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  useEffect(() => {
    if (given === null) return;
    setExpired(false);
    const left = Date.parse(given.expiresAt) - Date.now();
    const timer = setTimeout(() => setExpired(true), Math.max(left, 0));
    return () => clearTimeout(timer);
  }, [given]);

  const ask = async (): Promise<void> => {
    setProblem(null);
    try {
      setGiven(await api.send<Given>('POST', paths.shortCodes));
    } catch (thrown) {
      setProblem(toProblem(thrown));
    }
  };
  return (
    <section aria-labelledby="code-title">
      <h2 id="code-title">{texts.codeTitle}</h2>
      <p>{texts.codeIntro}</p>
      {given === null ? null : (
        <div class="short-code" aria-live="polite">
          <p class="label">{texts.code}</p>
          <p class="short-code-text" data-testid="short-code">
            {expired ? '—' : grouped(given.code)}
          </p>
          <p class="quiet">
            {expired ? texts.expired : texts.validUntil(formatTime(locale, given.expiresAt))}
          </p>
        </div>
      )}
      {problem === null ? null : <ProblemBanner problem={problem} onRetry={() => void ask()} />}
      <button type="button" class="button" onClick={() => void ask()}>
        {given === null ? texts.getCode : texts.newCode}
      </button>
    </section>
  );
}

/** `ABCD-EFGH`, however it came. */
function grouped(code: string): string {
  const letters = code.replace(/-/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
