import type { GradeSheet } from '@blocmap/shared/protocol';
import type { TargetedEvent, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber, formatTime, useLocale, useTexts } from '../../i18n/index.ts';
import { parseScore } from './parse-score.ts';
import { problemOf, scoreOf, type Draft, type KnownScore } from './sheet-model.ts';
import { shortCode } from '@blocmap/shared/certification';
import { gradingTexts } from './texts.ts';

type Words = (typeof gradingTexts)['fr'];

interface ScoreCellProps {
  readonly learner: GradeSheet['learners'][number];
  readonly name: string;
  readonly block: GradeSheet['blocks'][number];
  readonly draft: Draft | undefined;
  readonly onKeyDown: (event: TargetedEvent<HTMLInputElement, KeyboardEvent>) => void;
  readonly onType: (typed: string) => void;
  /** Has a score that was refused tried again as it is. */
  readonly onRetry: () => void;
}

/** One score to be typed, with where it is on its way to the gradebook. */
export function ScoreCell({
  learner,
  name,
  block,
  draft,
  onKeyDown,
  onType,
  onRetry,
}: ScoreCellProps): VNode {
  const texts = useTexts(gradingTexts);
  const locale = useLocale();
  const messageId = useId();
  const known = scoreOf(learner, block.code);
  const maximum = formatNumber(locale, block.maximum);
  const shown = draft?.typed ?? (known === undefined ? '' : formatNumber(locale, known.score));
  const problem =
    draft === undefined ? null : problemOf(parseScore(draft.typed, block.maximum), known);
  const { words, kind } = stateOf(texts, known, draft, (at) => formatTime(locale, at));
  const said =
    problem === null
      ? words
      : {
          'not-a-number': texts.notANumber,
          'out-of-range': texts.outOfRange(maximum),
          emptied: texts.emptied,
        }[problem];
  const state = (
    <span id={messageId} class={`score-state ${problem === null ? kind : 'invalid'}`}>
      {said}
    </span>
  );
  const again =
    draft === undefined && known?.state === 'failed' ? (
      <button
        type="button"
        class="button small"
        aria-label={texts.retryOf(name, shortCode(block.code))}
        onClick={onRetry}
      >
        {texts.retry}
      </button>
    ) : null;
  if (block.historical) {
    return (
      <>
        <span>{shown}</span>
        {state} {again}
      </>
    );
  }
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        class="score-input"
        value={shown}
        aria-label={texts.input(name, shortCode(block.code), maximum)}
        aria-invalid={problem !== null}
        aria-describedby={messageId}
        data-score={`${block.code} ${learner.userId}`}
        onKeyDown={onKeyDown}
        onInput={(event) => onType(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      {state} {again}
    </>
  );
}

function stateOf(
  texts: Words,
  known: KnownScore | undefined,
  draft: Draft | undefined,
  timeOf: (instant: string) => string,
): { words: string; kind: string } {
  if (draft?.sending === 'now') return { words: texts.sending, kind: 'pending' };
  if (draft?.sending === 'failed') {
    return { words: texts.problem(draft.refusal ?? texts['problem-network']), kind: 'failed' };
  }
  if (draft !== undefined) return { words: texts.toSend, kind: 'draft' };
  if (known === undefined) return { words: texts.notAssessed, kind: 'none' };
  const reason = reasonOf(texts, known.problem);
  switch (known.state) {
    case 'sent':
      return { words: texts.sent, kind: 'sent' };
    case 'pending': {
      const why = reason === null ? texts.pending : texts.pendingBecause(reason);
      const next = known.nextAttemptAt;
      const isLater = next !== null && Date.parse(next) > Date.now();
      return { words: isLater ? texts.pendingUntil(why, timeOf(next)) : why, kind: 'pending' };
    }
    case 'failed':
      return { words: texts.problem(reason ?? texts['problem-refused']), kind: 'failed' };
  }
}

/** A stable code in words; an unknown one as it is, so that support can use it. */
function reasonOf(texts: Words, code: string | null): string | null {
  if (code === null) return null;
  const words: Record<string, unknown> = texts;
  const known = words[`problem-${code}`];
  return typeof known === 'string' ? known : code;
}
