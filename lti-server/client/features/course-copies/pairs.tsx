import { shortCode } from '@blocmap/shared/certification';
import type { CourseCopy, FormerActivity } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import { Glyph, uiTexts } from '../../ui/index.ts';
import { courseCopiesTexts } from './texts.ts';

/** What is taken over together: the former activity, what it serves, the one of this course. */
export function CertainPairs({ copy }: { copy: CourseCopy }): VNode {
  const texts = useTexts(courseCopiesTexts);
  return (
    <section aria-labelledby="certain-title">
      <h2 id="certain-title">{texts.certain}</h2>
      <p class="quiet">{texts.certainHelp}</p>
      <ul class="copy-pairs">
        {copy.certain.map(({ from, to }) => (
          <li key={from.moduleKey}>
            <span>
              <strong>{to.title}</strong>{' '}
              <span class="quiet">
                {to.sectionTitle}
                {to.reason === 'moved' ? ` (${texts['reason-moved']})` : ''}
              </span>
            </span>
            <Ties former={from} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `BC03 ● BC05.2 ○` */
export function Ties({ former }: { former: FormerActivity }): VNode {
  const words = useTexts(uiTexts);
  return (
    <span class="copy-ties">
      {former.ties.map(({ target, nature }) => (
        <span key={target} class="code">
          {shortCode(target)} <Glyph nature={nature} size={11} />
          <span class="vh">{words[nature]}</span>
        </span>
      ))}
    </span>
  );
}
