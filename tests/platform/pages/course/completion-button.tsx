import type { VNode } from 'preact';
import type { CourseModule } from '../../state/model.ts';
import { texts } from './texts.ts';
import type { CourseView } from './viewer.ts';

/** « Marquer comme terminé » : a click replaces this button and nothing else. */
export function CompletionToggle({
  view,
  module,
}: {
  readonly view: CourseView;
  readonly module: CourseModule;
}): VNode {
  const t = texts(view.data.language);
  const done = module.completedBy.includes(view.user.id);
  return (
    <button
      type="button"
      class={`btn btn-sm ${done ? 'btn-success' : ''}`}
      data-action="toggle-manual-completion"
      data-toggletype={done ? 'manual:undo' : 'manual:mark-done'}
      data-cmid={module.id}
      data-activityname={module.name}
      aria-label={done ? t.undoneLabel(module.name) : t.markDoneLabel(module.name)}
    >
      {done && <span aria-hidden="true">✓ </span>}
      {done ? t.done : t.markDone}
    </button>
  );
}

export function CompletionButton(props: {
  readonly view: CourseView;
  readonly module: CourseModule;
}): VNode {
  return (
    <div class="activity-completion">
      <div
        data-region="activity-information"
        data-activityname={props.module.name}
        class="activity-information"
      >
        <div data-region="completion-info">
          <CompletionToggle {...props} />
        </div>
      </div>
    </div>
  );
}
