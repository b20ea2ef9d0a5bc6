import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import { PATHS } from '../../oidc/endpoints.ts';
import { moduleTypeSchema } from '../../state/model.ts';
import { moduleTexts } from '../module-texts.ts';
import { texts } from './texts.ts';
import type { CourseView } from './viewer.ts';

/** What a teacher adds without a tool; a subsection has no place in a subsection, so it is left out. */
const TYPES = moduleTypeSchema.options.filter((type) => type !== 'lti' && type !== 'subsection');

interface ChooserProps {
  readonly context: PlatformContext;
  readonly view: CourseView;
}

/** The tools offered in this course. Their links get the section's number when the dialog opens. */
function ToolChoices({ context, view }: ChooserProps): VNode {
  const t = texts(view.data.language);
  const { course } = view;
  const tools = context.state.data.tools.filter(
    (tool) => tool.state === 'active' && tool.chooserCourseIds.includes(course.id),
  );
  if (tools.length === 0) return <p>{t.noTools}</p>;
  return (
    <ul class="tool-choices">
      {tools.map((tool) => (
        <li>
          {tool.deepLinkUrl === null ? (
            <button type="button" class="btn" data-action="add-link" data-tool={tool.id}>
              {t.linkToTool(tool.name)}
            </button>
          ) : (
            <a
              class="btn"
              data-tool={tool.id}
              data-chooser-link={`${PATHS.deepLinking.replace('.php', '_page.php')}?course=${course.id}&id=${tool.id}`}
              href={`${PATHS.deepLinking.replace('.php', '_page.php')}?course=${course.id}&id=${tool.id}`}
            >
              {t.fromTool(tool.name)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** « Ajouter un contenu » : a native activity by type and name, or something from a tool. */
export function Chooser({ context, view }: ChooserProps): VNode {
  const t = texts(view.data.language);
  const types = moduleTexts(view.data.language);
  return (
    <dialog id="modchooser" class="modchooser" aria-labelledby="modchooser-title">
      <h2 id="modchooser-title" class="h4">
        {t.chooserTitle}
      </h2>
      <form method="dialog">
        <p>
          <label for="modchooser-type">{t.chooserType}</label>
          <select id="modchooser-type" name="type">
            {TYPES.map((type) => (
              <option value={type}>{types[type]}</option>
            ))}
          </select>
        </p>
        <p>
          <label for="modchooser-name">{t.chooserName}</label>
          <input id="modchooser-name" name="name" required maxLength={255} />
        </p>
        <p>
          <button class="btn btn-primary" type="submit" value="add">
            {t.chooserAdd}
          </button>{' '}
          <button class="btn" type="submit" value="cancel" formNoValidate>
            {t.chooserCancel}
          </button>
        </p>
      </form>
      <h3 class="h5">{t.chooserTools}</h3>
      <ToolChoices context={context} view={view} />
    </dialog>
  );
}
