import type { Activity, CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import {
  bySection,
  moduleTypeName,
  moduleTypeTexts,
  tagsOf,
  type ActivityTags,
  type TagIndex,
} from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Chip } from '../../ui/index.ts';
import { mappingTexts } from './texts.ts';

interface ActivityListProps {
  readonly activities: readonly Activity[];
  readonly outline: CertificationOutline;
  readonly index: TagIndex;
  readonly checked: ReadonlySet<string>;
  readonly launched: string | null;
  readonly readOnly: boolean;
  readonly onCheck: (moduleKeys: readonly string[], checked: boolean) => void;
  readonly onEdit: (activity: Activity) => void;
}

/** The mapping where there is no room for a table: a card an activity, its chips, one button. */
export function ActivityList(props: ActivityListProps): VNode {
  const { activities, launched } = props;
  const texts = useTexts(mappingTexts);
  return (
    <div class="activity-list">
      {bySection(activities).map((section) => (
        <section key={section.key}>
          <h2>{section.title || texts.noSection}</h2>
          <ul>
            {section.activities.map((activity) => (
              <li
                key={activity.moduleKey}
                class={activity.moduleKey === launched ? 'launched' : undefined}
                data-module={activity.moduleKey}
              >
                <ActivityCard
                  activity={activity}
                  tags={tagsOf(props.index, activity.moduleKey)}
                  {...props}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ActivityCard(
  props: ActivityListProps & { readonly activity: Activity; readonly tags: ActivityTags },
): VNode {
  const { activity, tags, outline, checked, readOnly } = props;
  const texts = useTexts(mappingTexts);
  const types = useTexts(moduleTypeTexts);
  return (
    <>
      <label class="card-title">
        <input
          type="checkbox"
          checked={checked.has(activity.moduleKey)}
          disabled={readOnly}
          onChange={(event) => props.onCheck([activity.moduleKey], event.currentTarget.checked)}
        />
        <span>
          {activity.title}
          <span class="quiet module-type">
            {moduleTypeName(types, activity.moduleType)}
            {activity.moduleKey === props.launched ? ` · ${texts.launched}` : ''}
          </span>
        </span>
      </label>
      <div class="card-tags">
        {[...tags.values()].map((tag) => (
          <Chip key={tag.target} outline={outline} tag={tag} />
        ))}
        {readOnly ? null : (
          <button type="button" class="button small" onClick={() => props.onEdit(activity)}>
            {tags.size === 0 ? texts.attach : texts.modify}
            <span class="vh"> {activity.title}</span>
          </button>
        )}
      </div>
    </>
  );
}
