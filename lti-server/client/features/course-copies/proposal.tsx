import type { Activity, CopyCarried, CourseCopy } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/index.ts';
import { ProblemBanner } from '../../ui/index.ts';
import { DoubtfulOnes, Orphans } from './asked.tsx';
import { summaryOf, tiesTaken, type Choices } from './model.ts';
import { CertainPairs } from './pairs.tsx';
import { courseCopiesTexts } from './texts.ts';
import type { CopyActions } from './use-copies.ts';

interface ProposalProps {
  readonly copy: CourseCopy;
  /** Of this course, to give an orphan a place. */
  readonly activities: readonly Activity[];
  readonly actions: CopyActions;
  readonly onCarried: (done: CopyCarried) => void;
}

/** All that would be taken over, before anything is. */
export function Proposal({ copy, activities, actions, onCarried }: ProposalProps): VNode {
  const texts = useTexts(courseCopiesTexts);
  const [choices, setChoices] = useState<Choices>(new Map());
  const own = copy.proof === 'same-course';
  const count = tiesTaken(copy, choices);
  const choose = (from: string, to: string | null): void => {
    const next = new Map(choices);
    if (to === null) next.delete(from);
    else next.set(from, to);
    setChoices(next);
  };
  const take = async (): Promise<void> => {
    const done = await actions.carry(copy, choices);
    if (done !== null) onCarried(done);
  };
  const asked = { copy, choices, onChoose: choose };
  return (
    <form
      data-testid={own ? 'recreated' : 'copy'}
      onSubmit={(event) => {
        event.preventDefault();
        void take();
      }}
    >
      <p>
        <strong>
          {own
            ? texts.recreatedBanner(copy.certain.length + copy.doubtful.length)
            : (copy.proof === 'history' ? texts.isCopy : texts.looksLike)(copy.from.title)}
        </strong>{' '}
        {summaryOf(copy, texts)}
      </p>
      <p class="quiet">
        {[
          texts[`proof-${copy.proof}`],
          own ? texts.keptHere : texts.kept,
          ...(copy.certifications.length === 0
            ? []
            : [texts.certifications(copy.certifications.join(', '))]),
        ].join(' ')}
      </p>
      {copy.certain.length === 0 ? null : <CertainPairs copy={copy} />}
      <DoubtfulOnes {...asked} />
      {own ? null : <Orphans {...asked} activities={activities} />}
      {actions.problem === null ? null : (
        <ProblemBanner title={texts.failed} problem={actions.problem} onRetry={() => void take()} />
      )}
      <footer class="toolbar">
        <button type="submit" class="button primary" disabled={actions.busy || count === 0}>
          {actions.busy ? texts.taking : texts.take(count)}
        </button>
        {own || copy.state !== 'open' ? null : (
          <button
            type="button"
            class="button"
            disabled={actions.busy}
            onClick={() => void actions.dismiss(copy)}
          >
            {texts.later}
          </button>
        )}
      </footer>
    </form>
  );
}
