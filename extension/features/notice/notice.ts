import type { Problem } from '../../problem/problem.ts';
import { problemTexts } from '../../problem/texts.ts';
import { element } from '../../ui/element.ts';
import type { Language } from '../../ui/texts.ts';
import { noticeTexts } from './texts.ts';

/**
 * One line at the bar: what happened, whether anything was lost, what to do.
 *
 * @param copyOf ISO 8601 instant of the old copy that is shown meanwhile; null: nothing is shown
 * @param retry does again what failed; the notice goes first
 */
export function notice(
  problem: Problem,
  copyOf: string | null,
  language: Language,
  retry: () => void,
): HTMLElement {
  const texts = noticeTexts[language];
  const again = element('button', { type: 'button', class: 'link' }, texts.retry);
  const hide = element('button', { type: 'button', 'aria-label': texts.hide }, '✕');
  const made = element(
    'section',
    {
      class: 'notice',
      'aria-label': 'Blocmap',
      'data-blocmap-problem': problem.code,
      lang: language,
    },
    element(
      'p',
      { role: 'status' },
      element('strong', {}, 'Blocmap'),
      ` — ${copyOf === null ? problemTexts[language][problem.code] : texts.copyOf(instant(copyOf, language))}`,
      problem.requestId !== null && ` ${texts.support(problem.requestId)}`,
    ),
    again,
    hide,
  );
  again.addEventListener('click', () => {
    made.remove();
    retry();
  });
  hide.addEventListener('click', () => made.remove());
  return made;
}

function instant(at: string, language: Language): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
}
