import type { CourseOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { tagsOf, type TagIndex } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Chip } from '../../ui/index.ts';
import type { Edit } from './edits.ts';
import { mappingTexts } from './texts.ts';

interface GoneListProps {
  readonly overview: CourseOverview;
  readonly index: TagIndex;
  readonly readOnly: boolean;
  readonly onEdits: (edits: Edit[]) => void;
}

/** Activities that have left the course: their tags are kept, count nowhere, and can be taken away. */
export function GoneList({ overview, index, readOnly, onEdits }: GoneListProps): VNode | null {
  const texts = useTexts(mappingTexts);
  const gone = overview.activities.filter(
    (activity) => activity.gone && tagsOf(index, activity.moduleKey).size > 0,
  );
  if (gone.length === 0) return null;
  return (
    <details class="gone" data-testid="gone-activities">
      <summary>{texts.gone(gone.length)}</summary>
      <p class="quiet">{texts.goneHelp}</p>
      <ul>
        {gone.map(({ moduleKey, title }) => {
          const tags = [...tagsOf(index, moduleKey).values()];
          return (
            <li key={moduleKey}>
              <span>{title}</span>
              {tags.map((tag) => (
                <Chip key={tag.target} outline={overview.certification} tag={tag} />
              ))}
              {readOnly ? null : (
                <button
                  type="button"
                  class="button small"
                  onClick={() =>
                    onEdits(tags.map(({ target }) => ({ moduleKey, target, nature: null })))
                  }
                >
                  {texts.removeAll}
                  <span class="vh"> {title}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
