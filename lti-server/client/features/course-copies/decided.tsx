import type { CopyCarried, CourseCopy } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { ProblemBanner, useAnnounce } from '../../ui/index.ts';
import { courseCopiesTexts } from './texts.ts';
import type { CopyActions } from './use-copies.ts';

interface DecidedProps {
  readonly copy: CourseCopy | null;
  /** What has just been taken over here. */
  readonly done: CopyCarried | null;
  readonly actions: CopyActions;
  readonly onUndone: () => void;
}

/** What was decided, and the way back. */
export function Decided({ copy, done, actions, onUndone }: DecidedProps): VNode | null {
  const texts = useTexts(courseCopiesTexts);
  const locale = useLocale();
  const announce = useAnnounce();
  const undoId = done?.undoId ?? copy?.undoId ?? null;
  const words = wordsOf();
  if (words === null) return null;
  const undo = async (id: string): Promise<void> => {
    if (!(await actions.undo(id))) return;
    onUndone();
    announce(texts.undone);
  };
  return (
    <>
      <div class="banner" role="status" data-testid="copy-decided">
        <p>{words}</p>
        {undoId === null ? null : (
          <button
            type="button"
            class="button"
            disabled={actions.busy}
            onClick={() => void undo(undoId)}
          >
            {texts.undo}
          </button>
        )}
      </div>
      {undoId === null || actions.problem === null ? null : (
        <ProblemBanner
          title={texts.undoFailed}
          problem={actions.problem}
          onRetry={() => void undo(undoId)}
        />
      )}
    </>
  );

  function wordsOf(): string | null {
    if (done !== null) return texts.taken(done.ties, done.activities);
    if (copy === null || copy.decidedAt === null) return null;
    const when = formatDateTime(locale, copy.decidedAt);
    return copy.state === 'carried' ? texts.takenBefore(when) : texts.dismissedBefore(when);
  }
}
