import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import type { Section as SectionRecord } from '../../state/model.ts';
import { Layout } from '../layout.tsx';
import { Chooser } from './chooser.tsx';
import { EditorStatus } from './editor-status.tsx';
import { CourseIndex } from './course-index.tsx';
import { Section } from './section.tsx';
import { texts } from './texts.ts';
import { visibleSections, type CourseView } from './viewer.ts';

interface CoursePageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
  readonly view: CourseView;
  /** One section on a page of its own; null for the whole course. */
  readonly only: SectionRecord | null;
}

/** The course as Moodle lays it out: every activity is in the page the server sends. */
export function CoursePage({ context, visitor, view, only }: CoursePageProps): VNode {
  const { course } = view;
  const t = texts(view.data.language);
  const sections = only ? [only] : visibleSections(view);
  const path = only ? `/course/section.php?id=${only.id}` : `/course/view.php?id=${course.id}`;
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId={`page-course-view-${only ? 'section-' : ''}${course.format}`}
      bodyClasses={[
        'limitedwidth',
        'path-course',
        'path-course-view',
        'pagelayout-course',
        'category-2',
        ...(only ? ['single-section-page'] : []),
      ]}
      title={course.fullName}
      heading={only ? only.name : course.fullName}
      course={course}
      path={path}
      mayEdit={view.mayEdit}
      drawer={<CourseIndex view={view} />}
      scripts={['/lib/course-editor.js']}
    >
      <div class="course-content" data-courseindexdndallowed={String(view.editing)}>
        <div id={`course-format-${course.id}`}>
          <h2 class="accesshide">{t.outline}</h2>
          <ul class={course.format} data-for="course_sectionlist">
            {sections.map((section) => (
              <Section view={view} section={section} />
            ))}
          </ul>
        </div>
      </div>
      <EditorStatus language={view.data.language} />
      {view.editing && <Chooser context={context} view={view} />}
    </Layout>
  );
}
