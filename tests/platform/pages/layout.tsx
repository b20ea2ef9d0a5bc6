import type { ComponentChildren, VNode } from 'preact';
import type { PlatformContext } from '../context.ts';
import type { SignedIn } from '../session/signed-in.ts';
import type { Course } from '../state/model.ts';
import { CourseNavigation, SiteHeader } from './navigation.tsx';
import { layoutTexts } from './texts.ts';

export interface LayoutProps {
  readonly context: PlatformContext;
  /** Null on the sign-in page. */
  readonly visitor: SignedIn | null;
  /** `page-course-view-topics` and the like. */
  readonly bodyId: string;
  readonly bodyClasses: readonly string[];
  readonly title: string;
  /** Heading of the page when it is not the title. */
  readonly heading?: string;
  readonly course?: Course | null;
  /** The cmid on an activity's page: Moodle's `contextInstanceId`. */
  readonly cmid?: number;
  /** Path and query of this page, for the editing switch to come back to. */
  readonly path: string;
  readonly mayEdit?: boolean;
  readonly drawer?: VNode | null;
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}

/** Moodle's numbers for the contexts of a course and of an activity need only be distinct here. */
const contextIdOf = (course: Course | null, cmid: number | undefined): number => {
  if (cmid !== undefined) return 1000 + cmid;
  return course ? 18 + course.id : 1;
};

/** The `M.cfg` of Moodle's pages, with its escaped slashes. */
function moodleConfig({ context, visitor, course = null, cmid }: LayoutProps): string {
  const config = {
    wwwroot: context.issuer,
    homeurl: {},
    sesskey: visitor?.session.sesskey ?? '',
    theme: 'boost',
    language: context.state.data.language,
    courseId: course?.id ?? 1,
    courseContextId: contextIdOf(course, undefined),
    contextid: contextIdOf(course, cmid),
    contextInstanceId: cmid ?? course?.id ?? 1,
    siteId: 1,
    userId: visitor?.user.id ?? 0,
  };
  return JSON.stringify(config)
    .replaceAll('/', String.raw`\/`)
    .replaceAll('<', String.raw`\u003c`);
}

function bodyClass(props: LayoutProps): string {
  const { context, course = null, cmid, visitor } = props;
  const { host } = new URL(context.issuer);
  return [
    course ? `format-${course.format}` : 'format-site',
    ...props.bodyClasses,
    'chrome',
    'dir-ltr',
    'jsenabled',
    `lang-${context.state.data.language}`,
    host.replaceAll('.', '-').replace(':', '--'),
    `course-${course?.id ?? 1}`,
    `context-${contextIdOf(course, cmid)}`,
    ...(props.mayEdit && visitor?.session.editing ? ['editing'] : []),
    'theme',
    'uses-drawers',
    ...(props.drawer ? ['drawer-open-index'] : []),
  ].join(' ');
}

/** A page of the site, with Moodle's landmarks and hooks. */
export function Layout(props: LayoutProps): VNode {
  const { context, visitor, course = null, title } = props;
  const { siteName, language } = context.state.data;
  const t = layoutTexts(language);
  const notifications = visitor?.session.notifications.splice(0) ?? [];
  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} | ${siteName}`}</title>
        <link rel="icon" href="/theme/icons/other.svg" />
        <link rel="stylesheet" href="/theme/styles.css" />
        <script
          dangerouslySetInnerHTML={{ __html: `var M = {}; M.cfg = ${moodleConfig(props)};` }}
        />
      </head>
      <body id={props.bodyId} class={bodyClass(props)}>
        <div id="page-wrapper">
          <a class="sr-only sr-only-focusable" href="#maincontent">
            {t.skip}
          </a>
          <SiteHeader {...props} />
          {props.drawer}
          <div id="page" class="drawers" data-region="mainpage">
            <div id="topofscroll" class="main-inner">
              <header id="page-header">
                <h1 class="h2">{props.heading ?? title}</h1>
              </header>
              {course && visitor && <CourseNavigation {...props} course={course} />}
              <div id="page-content">
                <div id="region-main-box">
                  <div id="region-main">
                    <div class="notifications" id="user-notifications">
                      {notifications.map(({ kind, text }) => (
                        <p
                          class={`alert alert-${kind}`}
                          role={kind === 'error' ? 'alert' : 'status'}
                        >
                          {text}
                        </p>
                      ))}
                    </div>
                    <div role="main">
                      <span id="maincontent" tabIndex={-1} />
                      {props.children}
                    </div>
                  </div>
                </div>
              </div>
            </div>
          </div>
          <footer id="page-footer">{t.demo}</footer>
        </div>
        {(props.scripts ?? []).map((source) => (
          <script type="module" src={source} />
        ))}
      </body>
    </html>
  );
}
