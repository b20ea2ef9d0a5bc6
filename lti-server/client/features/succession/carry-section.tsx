import type { CarryOverReport, Succession } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../../i18n/index.ts';
import { useAnnounce } from '../../ui/index.ts';
import { CarryDone } from './carry-done.tsx';
import { CourseTable } from './course-table.tsx';
import { FailureBanner } from './failure.tsx';
import { planTotals } from './model.ts';
import { successionTexts } from './texts.ts';
import type { Actions } from './use-actions.ts';

interface CarrySectionProps {
  readonly succession: Succession;
  readonly actions: Actions;
}

/** In which courses, what will happen, the button, and the way back. */
export function CarrySection({ succession, actions }: CarrySectionProps): VNode {
  const texts = useTexts(successionTexts);
  const announce = useAnnounce();
  const { from, to, courses, impact } = succession;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [switches, setSwitches] = useState(true);
  const [report, setReport] = useState<CarryOverReport | null>(null);
  const chosen = new Set(
    courses.map(({ courseId }) => courseId).filter((courseId) => !left.has(courseId)),
  );
  const totals = planTotals(succession, chosen);
  const isNeeded = totals.added > 0 || (switches && totals.following > 0);
  const elsewhere =
    impact.totals.courses - courses.filter(({ activities }) => activities > 0).length;
  const toggle = (courseId: string): void => {
    const next = new Set(left);
    if (!next.delete(courseId)) next.add(courseId);
    setLeft(next);
  };
  const carry = async (): Promise<void> => {
    if (actions.busy || !isNeeded) return;
    const done = await actions.carry({ courseIds: [...chosen], certificationSwitch: switches });
    if (done === null) return;
    setReport(done);
    announce(
      done.undoId === null
        ? texts.doneNothing
        : texts.done(texts.willAdd(done.counts.added), texts.inCourses(done.courses.length)),
    );
  };
  return (
    <section aria-labelledby="carry-title" data-testid="carry">
      <h2 id="carry-title">{texts.carry}</h2>
      <FailureBanner actions={actions} of={['carry', 'undo']} />
      <CarryDone
        succession={succession}
        report={report}
        actions={actions}
        onUndone={() => setReport(null)}
      />
      {courses.length === 0 ? (
        <p>{texts.carryNone}</p>
      ) : (
        <>
          <CourseTable courses={courses} chosen={chosen} onToggle={toggle} />
          <label class="choice">
            <input
              type="checkbox"
              checked={switches}
              onChange={(event) => setSwitches(event.currentTarget.checked)}
            />
            {texts.switch(to.code, from.code)}
          </label>
          <ul class="will-happen">
            <li>{texts.willAdd(totals.added)}</li>
            {totals.alreadyThere === 0 ? null : <li>{texts.willKeep(totals.alreadyThere)}</li>}
            {totals.notCarried === 0 ? null : <li>{texts.willLeave(totals.notCarried)}</li>}
            <li>{texts.gradesStay(totals.grades, from.code)}</li>
          </ul>
          <button
            type="button"
            class="button primary"
            aria-disabled={actions.busy || !isNeeded}
            onClick={() => void carry()}
          >
            {actions.busy ? texts.doing : texts.do(totals.courses)}
          </button>
        </>
      )}
      {elsewhere > 0 ? <p class="quiet elsewhere">{texts.elsewhere(elsewhere)}</p> : null}
    </section>
  );
}
