import type { MyScores } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { formatDate, formatNumber, useLocale, useTexts } from '../../i18n/index.ts';
import { studentTexts } from './texts.ts';

export type MyScore = MyScores['scores'][number];

/** `12,5 sur 20 ✓`: a tick and a word, never a colour alone. */
export function ScoreLine({ score, named }: { score: MyScore; named: boolean }): VNode {
  const texts = useTexts(studentTexts);
  const locale = useLocale();
  const reached = score.score / score.maximum >= 0.5;
  return (
    <span class="score-line">
      {named ? <span class="score-name">{score.title}</span> : null}
      <strong class={reached ? 'reached' : undefined}>
        {texts.score(formatNumber(locale, score.score), formatNumber(locale, score.maximum))}
        {reached ? (
          <>
            {' '}
            <span aria-hidden="true">✓</span>
            <span class="vh">{texts.reached}</span>
          </>
        ) : null}
      </strong>
      <span class="quiet">
        {' '}
        {texts.scoreAt(formatDate(locale, score.at))}
        {score.inGradebook ? '' : ` · ${texts.onItsWay}`}
      </span>
    </span>
  );
}
