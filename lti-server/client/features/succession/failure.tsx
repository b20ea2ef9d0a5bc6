import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../i18n/index.ts';
import { uiTexts } from '../../ui/index.ts';
import { successionTexts } from './texts.ts';
import type { Actions, Failure } from './use-actions.ts';

interface FailureBannerProps {
  readonly actions: Pick<Actions, 'failure' | 'dismiss'>;
  /** The actions that start here: it is told beside them. */
  readonly of: readonly Failure['of'][];
}

/** What did not happen and why; of an undo that is closed, what was changed since. */
export function FailureBanner({ actions, of }: FailureBannerProps): VNode | null {
  const { failure, dismiss } = actions;
  const banner = useRef<HTMLDivElement>(null);
  const texts = useTexts(successionTexts);
  const words = useTexts(uiTexts);
  useEffect(() => banner.current?.scrollIntoView({ block: 'nearest' }), [failure]);
  if (failure === null || failure.problem.kind === 'expired') return null;
  if (!of.includes(failure.of)) return null;
  const { problem } = failure;
  const named = failure.of === 'undo' ? (problem.detail.named ?? []) : [];
  const title = {
    correct: texts.failedCorrect,
    carry: texts.failedCarry,
    undo: texts.failedUndo,
  }[failure.of];
  return (
    <div ref={banner} class="banner banner-error" role="alert" data-testid="failure">
      <div>
        <strong>{title}</strong>
        <p>{problem.kind === 'network' ? words.network : problem.message}</p>
        {named.length === 0 ? null : (
          <>
            <p>{texts.touched}</p>
            <ul class="touched">
              {named.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
        {problem.detail.requestId === null ? null : (
          <p class="quiet">{words.support(problem.detail.requestId)}</p>
        )}
      </div>
      <button type="button" class="button" onClick={dismiss}>
        {texts.dismiss}
      </button>
    </div>
  );
}
