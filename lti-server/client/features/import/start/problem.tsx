import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { uiTexts } from '../../../ui/index.ts';
import { importTexts } from '../texts.ts';
import type { StartTrouble } from './use-reading.ts';

interface StartProblemProps {
  readonly problem: StartTrouble;
  readonly onCode: (code: string) => void;
}

/** What was wrong with the file; where it names no certification, its code can be given here. */
export function StartProblem({ problem, onCode }: StartProblemProps): VNode {
  const texts = useTexts(importTexts);
  const words = useTexts(uiTexts);
  const [code, setCode] = useState('');
  const valid = /^(?:RNCP|RS)\d{1,6}$/i.test(code.trim());
  return (
    <div class="banner banner-error" role="alert" data-testid="import-problem">
      <div>
        <strong>{texts.problemTitle}</strong>
        <p>{problem.message}</p>
        {problem.needsCode ? (
          <form
            class="choice-row"
            onSubmit={(event) => {
              event.preventDefault();
              if (valid) onCode(code.trim().toUpperCase());
            }}
          >
            <label class="choice">
              {texts.code}
              <input
                class="field code-field"
                value={code}
                placeholder="RNCP35698"
                onInput={(event) => setCode(event.currentTarget.value)}
              />
            </label>
            <button type="submit" class="button" disabled={!valid}>
              {texts.readAgain}
            </button>
          </form>
        ) : null}
        {problem.requestId === null ? null : (
          <p class="quiet">{words.support(problem.requestId)}</p>
        )}
      </div>
    </div>
  );
}
