import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import { PATHS } from '../../oidc/endpoints.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import type { Tool } from '../../state/model.ts';
import type { CourseView } from '../course/viewer.ts';
import { Layout } from '../layout.tsx';
import { texts } from './texts.ts';

interface ContentPageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
  readonly view: CourseView;
  readonly tool: Tool;
  readonly sectionNumber: number;
}

/** Deep linking in a frame, as Moodle's « Sélectionner le contenu » has it. */
export function ContentPage(props: ContentPageProps): VNode {
  const { context, visitor, view, tool, sectionNumber } = props;
  const { course, data } = view;
  const t = texts(data.language);
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId="page-mod-lti-contentitem"
      bodyClasses={['path-mod', 'path-mod-lti', 'category-2']}
      title={t.contentTitle(tool.name)}
      course={course}
      path={`/course/view.php?id=${course.id}`}
      mayEdit={view.mayEdit}
      scripts={context.quirks.platformStorage ? ['/lib/platform-storage.js'] : []}
    >
      <iframe
        id="contentframe"
        name="contentitem-page-iframe"
        title={t.contentTitle(tool.name)}
        src={`${PATHS.deepLinking}?course=${course.id}&id=${tool.id}&section=${sectionNumber}`}
        height="700"
        width="100%"
      />
      <p>
        <a href={`/course/view.php?id=${course.id}`}>{t.backToCourse}</a>
      </p>
    </Layout>
  );
}
