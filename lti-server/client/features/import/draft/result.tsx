import type { ImportResult } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { href } from '../../../navigation/index.ts';
import { draftTexts } from './texts.ts';

/** What was saved, and where to go from there. */
export function Result({ result, onBack }: { result: ImportResult; onBack: () => void }): VNode {
  const texts = useTexts(draftTexts);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section data-testid="import-result">
      <h2 ref={title} tabIndex={-1}>
        {texts.savedTitle}
      </h2>
      <ul class="saved">
        {result.saved.map(({ code, title: name, outcome, succeeds, versionHash }) => (
          <li key={code}>
            <p>
              <strong>{code}</strong> {name} · {texts[`outcome-${outcome}`]}
            </p>
            <p class="choice-row">
              <a
                class="button"
                href={href({
                  view: 'certification',
                  code,
                  version: outcome === 'waiting' ? versionHash : null,
                })}
              >
                {texts.open(code)}
              </a>
              {succeeds.map((from) => (
                <a key={from} class="button" href={href({ view: 'succession', from, to: code })}>
                  {texts.succeed(from, code)}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <p class="choice-row">
        {result.draftId === null ? (
          <a class="button" href={href({ view: 'import', draftId: null })}>
            {texts.another}
          </a>
        ) : (
          <button type="button" class="button" onClick={onBack}>
            {texts.backToDraft}
          </button>
        )}
      </p>
    </section>
  );
}
