import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import { PATHS } from '../../oidc/endpoints.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import type { CourseModule } from '../../state/model.ts';
import { CourseIndex } from '../course/course-index.tsx';
import { EditorStatus } from '../course/editor-status.tsx';
import { CompletionButton } from '../course/completion-button.tsx';
import type { CourseView } from '../course/viewer.ts';
import { Layout } from '../layout.tsx';
import { texts } from './texts.ts';

interface ActivityPageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
  readonly view: CourseView;
  readonly module: CourseModule;
  /** An LTI activity shows a link instead of the frame. */
  readonly newWindow: boolean;
}

/** Moodle embeds a launch in `iframe#contentframe`. */
function Launch({ view, module, newWindow }: ActivityPageProps): VNode {
  const t = texts(view.data.language);
  const address = `${PATHS.launch}?id=${module.id}`;
  return (
    <>
      <p>
        <a id="launch-window" href={`${address}&target=window`} target="_blank" rel="opener">
          {t.newWindow}
        </a>
      </p>
      {!newWindow && (
        <iframe
          id="contentframe"
          name="contentframe"
          src={address}
          title={t.frameTitle(module.name)}
          height="700"
          width="100%"
          allow="fullscreen; clipboard-write"
        />
      )}
    </>
  );
}

function NativeContent({ view, module }: ActivityPageProps): VNode {
  const t = texts(view.data.language);
  return (
    <>
      {module.type === 'quiz' && (
        <p>
          <button class="btn btn-primary" type="button" disabled>
            {t.start}
          </button>
        </p>
      )}
      {module.type === 'assign' && (
        <p>
          <button class="btn btn-primary" type="button" disabled>
            {t.submit}
          </button>
        </p>
      )}
      <p class="text-muted">{t.content}</p>
    </>
  );
}

/** `/mod/<type>/view.php?id=<cmid>` */
export function ActivityPage(props: ActivityPageProps): VNode {
  const { context, visitor, view, module } = props;
  const t = texts(view.data.language);
  const section = view.data.sections.find(({ id }) => id === module.sectionId);
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId={`page-mod-${module.type}-view`}
      bodyClasses={[
        'limitedwidth',
        'path-mod',
        `path-mod-${module.type}`,
        'pagelayout-incourse',
        `cmid-${module.id}`,
        `cm-type-${module.type}`,
        'category-2',
      ]}
      title={module.name}
      course={view.course}
      cmid={module.id}
      path={`/mod/${module.type}/view.php?id=${module.id}`}
      mayEdit={view.mayEdit}
      drawer={<CourseIndex view={view} />}
      scripts={[
        '/lib/course-editor.js',
        ...(context.quirks.platformStorage ? ['/lib/platform-storage.js'] : []),
      ]}
    >
      <nav aria-label={t.breadcrumb}>
        <ol class="breadcrumb">
          <li class="breadcrumb-item">
            <a href={`/course/view.php?id=${view.course.id}`}>{view.course.shortName}</a>
          </li>
          {section && (
            <li class="breadcrumb-item">
              <a href={`/course/section.php?id=${section.id}`}>{section.name}</a>
            </li>
          )}
          <li class="breadcrumb-item">
            <span aria-current="page">{module.name}</span>
          </li>
        </ol>
      </nav>
      <div class="activity-header" data-for="page-activity-header">
        {view.student && <CompletionButton view={view} module={module} />}
        {module.description !== '' && (
          <div class="activity-description" id="intro">
            <p>{module.description}</p>
          </div>
        )}
      </div>
      {module.type === 'lti' ? <Launch {...props} /> : <NativeContent {...props} />}
      <EditorStatus language={view.data.language} />
    </Layout>
  );
}
