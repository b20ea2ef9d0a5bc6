import type { VNode } from 'preact';
import type { CourseModule } from '../../state/model.ts';
import { moduleTexts } from '../module-texts.ts';
import { texts } from './texts.ts';
import type { CourseView } from './viewer.ts';

interface ActivityActionsProps {
  readonly view: CourseView;
  readonly module: CourseModule;
}

/** What Moodle keeps in a menu, as plain buttons; the actions have Moodle's names where it has one. */
export function ActivityActions({ view, module }: ActivityActionsProps): VNode {
  const t = texts(view.data.language);
  const name = module.name || moduleTexts(view.data.language)[module.type];
  const actions: readonly (readonly [string, string, string])[] = [
    module.visible ? ['cmHide', t.hide, '◑'] : ['cmShow', t.show, '●'],
    ['cmMoveUp', t.moveUp, '↑'],
    ['cmMoveDown', t.moveDown, '↓'],
    ...(module.type === 'subsection' ? [] : [['cmDuplicate', t.duplicate, '⊞'] as const]),
    ['cmDelete', t.remove, '✕'],
  ];
  return (
    <div class="activity-actions bulk-hidden">
      <div
        class="cm_action_menu actions"
        data-cmid={module.id}
        role="group"
        aria-label={t.actionsOf(name)}
      >
        {actions.map(([action, label, sign]) => (
          <button
            type="button"
            class="btn btn-icon"
            data-action={action}
            data-id={module.id}
            title={label}
            aria-label={`${label} : ${name}`}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
