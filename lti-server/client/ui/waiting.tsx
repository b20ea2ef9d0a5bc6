import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ApiProblem } from '../api/index.ts';
import { LoadingBody } from '../../src/ui/frame.tsx';
import { useTexts } from '../i18n/index.ts';
import { uiTexts } from './texts.ts';

const LONG_MS = 10_000;

/** A place whose data are on their way; past ten seconds it offers a way out. */
export function Waiting({ onRetry }: { onRetry: () => void }): VNode {
  const texts = useTexts(uiTexts);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <LoadingBody label={texts.loading} />
      {long ? (
        <p class="banner" role="alert">
          {texts.slow}{' '}
          <button type="button" class="button" onClick={onRetry}>
            {texts.retry}
          </button>
        </p>
      ) : null}
    </>
  );
}

/** What happened, whether anything was lost, what to do. */
export function ProblemBanner({
  title,
  problem,
  onRetry,
}: {
  /** What did not happen; left out: the page was not shown. */
  title?: string;
  problem: ApiProblem;
  onRetry: () => void;
}): VNode {
  const texts = useTexts(uiTexts);
  const network = problem.kind === 'network';
  return (
    <div class="banner banner-error" role="alert">
      <div>
        <strong>{network ? texts.networkTitle : (title ?? texts.refusedTitle)}</strong>
        <p>{network ? texts.network : problem.message}</p>
        {problem.detail.requestId === null ? null : (
          <p class="quiet">{texts.support(problem.detail.requestId)}</p>
        )}
      </div>
      <button type="button" class="button" onClick={onRetry}>
        {texts.retry}
      </button>
    </div>
  );
}
