import type { CarryOverReport, Succession } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { useAnnounce } from '../../ui/index.ts';
import { successionTexts } from './texts.ts';
import type { Actions } from './use-actions.ts';

interface CarryDoneProps {
  readonly succession: Succession;
  /** Of what has just been done here. */
  readonly report: CarryOverReport | null;
  readonly actions: Actions;
  readonly onUndone: () => void;
}

/** What was carried over, and the way back for as long as there is one. */
export function CarryDone({ succession, report, actions, onUndone }: CarryDoneProps): VNode | null {
  const texts = useTexts(successionTexts);
  const locale = useLocale();
  const announce = useAnnounce();
  const { lastCarryOver: last, from, to } = succession;
  if (report === null && last === null) return null;
  const undo = async (undoId: string): Promise<void> => {
    const undone = await actions.undo(undoId);
    if (undone === null) return;
    onUndone();
    announce(texts.undone(texts.undoTags(undone.tags), texts.inCourses(undone.courses)));
  };
  return (
    <div class="banner" role="status" data-testid="carried">
      <div>
        {report !== null ? (
          <p>{sentences(report).join(' ')}</p>
        ) : last !== null ? (
          <p>
            {texts.last(
              formatDateTime(locale, last.at),
              texts.undoTags(last.tags),
              texts.inCourses(last.courses),
            )}
          </p>
        ) : null}
      </div>
      {last === null ? null : (
        <button
          type="button"
          class="button"
          aria-disabled={actions.busy}
          onClick={() => void undo(last.undoId)}
        >
          {texts.undo}
        </button>
      )}
    </div>
  );

  function sentences({ undoId, counts, courses, switched, gradesKept }: CarryOverReport): string[] {
    if (undoId === null) return [texts.doneNothing];
    return [
      texts.done(texts.willAdd(counts.added), texts.inCourses(courses.length)),
      ...(switched === 0 ? [] : [texts.doneSwitched(texts.inCourses(switched), to.code)]),
      texts.gradesStay(gradesKept, from.code),
    ];
  }
}
