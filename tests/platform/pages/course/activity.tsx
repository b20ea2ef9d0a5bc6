import type { ComponentChildren, VNode } from 'preact';
import type { CourseModule } from '../../state/model.ts';
import { PURPOSES } from '../../state/module-types.ts';
import { moduleTexts } from '../module-texts.ts';
import { ActivityActions } from './activity-actions.tsx';
import { CompletionButton } from './completion-button.tsx';
import { texts } from './texts.ts';
import type { CourseView } from './viewer.ts';

interface ActivityProps {
  readonly view: CourseView;
  readonly module: CourseModule;
}

function ActivityLink({ view, module }: ActivityProps): VNode {
  const types = moduleTexts(view.data.language);
  return (
    <a href={`/mod/${module.type}/view.php?id=${module.id}`} class="aalink stretched-link">
      <span class="instancename">
        {module.name} <span class="accesshide">{types[module.type]}</span>
      </span>
    </a>
  );
}

/** In editing mode the name can be changed in place, and a second `a.aalink` starts that. */
function EditableName({ view, module }: ActivityProps): VNode {
  const t = texts(view.data.language);
  return (
    <span
      class="inplaceeditable inplaceeditable-text"
      data-inplaceeditable="1"
      data-component="core_course"
      data-itemtype="activityname"
      data-itemid={module.id}
      data-value={module.name}
      data-editlabel={t.newName(module.name)}
      data-type="text"
    >
      <ActivityLink view={view} module={module} />
      <a
        href={`#module-${module.id}`}
        role="button"
        class="quickeditlink aalink"
        data-inplaceeditablelink="1"
        title={t.rename(module.name)}
        aria-label={t.rename(module.name)}
      >
        <span class="quickediticon" aria-hidden="true">
          ✎
        </span>
      </a>
    </span>
  );
}

function ActivityTitle({ view, module }: ActivityProps): VNode {
  return (
    <>
      <div
        class={`activity-icon activityiconcontainer smaller ${PURPOSES[module.type]} courseicon`}
      >
        <img
          src={`/theme/icons/${module.type}.svg`}
          class="activityicon"
          data-region="activity-icon"
          data-id={module.id}
          alt=""
          width="24"
          height="24"
        />
      </div>
      <div class="activity-name-area activity-instance">
        <div class={`activitytitle modtype_${module.type}`}>
          <div class="activityname">
            {view.editing ? (
              <EditableName view={view} module={module} />
            ) : (
              <ActivityLink view={view} module={module} />
            )}
          </div>
        </div>
      </div>
    </>
  );
}

/** One `li` of a section's list: an activity, a label, or a subsection around `children`. */
export function Activity({
  view,
  module,
  children,
}: ActivityProps & { readonly children?: ComponentChildren }): VNode {
  const t = texts(view.data.language);
  const { id, type, name } = module;
  const unnamed = type === 'label' || type === 'subsection';
  return (
    <li
      class={`activity activity-wrapper ${type} modtype_${type} hasinfo${view.editing ? ' draggable' : ''}`}
      id={`module-${id}`}
      data-for="cmitem"
      data-id={id}
      data-indexed="true"
    >
      <div
        class={`activity-item focus-control${module.visible ? '' : ' hiddenactivity'}`}
        data-activityname={name}
        data-region="activity-card"
      >
        <div class={`activity-grid${unnamed ? ' noname-grid' : ''}`}>
          {!unnamed && <ActivityTitle view={view} module={module} />}
          {view.student && !unnamed && <CompletionButton view={view} module={module} />}
          {view.editing && <ActivityActions view={view} module={module} />}
          {!module.visible && (
            <div class="activity-badges">
              <span class="badge">{t.hiddenFromStudents}</span>
            </div>
          )}
          {children && <div class="activity-altcontent">{children}</div>}
          {!children && module.description !== '' && (
            <div class={`activity-altcontent${unnamed ? '' : ' activity-description'}`}>
              <div class="no-overflow">
                <p>{module.description}</p>
              </div>
            </div>
          )}
        </div>
      </div>
    </li>
  );
}
