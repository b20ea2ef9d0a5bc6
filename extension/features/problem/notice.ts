import type { Problem } from '../../messaging/messages.ts';
import { element } from '../../ui/element.ts';
import type { Language } from '../../ui/texts.ts';
import { noticeTexts, problemTexts } from './texts.ts';

/**
 * One line in the bar's place: what happened, whether anything was lost, what to do.
 *
 * @param retry does again what failed; the notice goes first
 */
export function notice(problem: Problem, language: Language, retry: () => void): HTMLElement {
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
      ` — ${problemTexts[language][problem.code]}`,
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
