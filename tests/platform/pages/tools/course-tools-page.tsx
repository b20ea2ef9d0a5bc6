import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import type { CourseView } from '../course/viewer.ts';
import { Layout } from '../layout.tsx';
import { texts } from './texts.ts';

interface CourseToolsPageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
  readonly view: CourseView;
}

/** Where a teacher turns on « Afficher dans le sélecteur d'activité » for an active tool. */
export function CourseToolsPage({ context, visitor, view }: CourseToolsPageProps): VNode {
  const { course, data } = view;
  const t = texts(data.language);
  const tools = data.tools.filter(({ state }) => state === 'active');
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId="page-mod-lti-coursetools"
      bodyClasses={['path-mod', 'path-mod-lti', 'category-2']}
      title={t.courseTitle}
      course={course}
      path={`/mod/lti/coursetools.php?id=${course.id}`}
      mayEdit={view.mayEdit}
    >
      <p>{tools.length === 0 ? t.noTools : t.courseHelp}</p>
      <ul>
        {tools.map((tool) => {
          const shown = tool.chooserCourseIds.includes(course.id);
          return (
            <li>
              <form method="post" action="/mod/lti/coursetools.php">
                <input type="hidden" name="sesskey" value={visitor.session.sesskey} />
                <input type="hidden" name="course" value={course.id} />
                <input type="hidden" name="client" value={tool.clientId} />
                <button class="btn" type="submit" name="show" value={shown ? '0' : '1'}>
                  {shown ? t.hideInChooser(tool.name) : t.showInChooser(tool.name)}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </Layout>
  );
}
