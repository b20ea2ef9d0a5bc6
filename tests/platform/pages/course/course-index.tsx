import type { VNode } from 'preact';
import { layoutTexts } from '../texts.ts';
import { visibleModules, visibleSections, type CourseView } from './viewer.ts';

/** The drawer beside the course. It reuses `data-for=section` and `cmlist`; its items are `cm`. */
export function CourseIndex({ view }: { readonly view: CourseView }): VNode {
  const t = layoutTexts(view.data.language);
  return (
    <div class="drawer drawer-left" id="theme_boost-drawers-courseindex">
      <nav id="courseindex" class="courseindex" aria-label={t.courseIndex}>
        <div id="courseindex-content">
          <div id="course-index" class="courseindex">
            {visibleSections(view).map((section) => (
              <div
                class="courseindex-section"
                id={`course-index-section-${section.id}`}
                data-for="section"
                data-id={section.id}
                data-number={section.number}
              >
                <div class="courseindex-item" id={`courseindexsection${section.number}`}>
                  <a
                    href={`/course/section.php?id=${section.id}`}
                    class="courseindex-link"
                    data-for="section_title"
                  >
                    {section.name}
                  </a>
                </div>
                <ul
                  class="courseindex-sectioncontent unlist"
                  data-for="cmlist"
                  data-id={section.id}
                >
                  {visibleModules(view, section).map((module) => (
                    <li
                      class={`courseindex-item${module.visible ? '' : ' dimmed'}`}
                      id={`course-index-cm-${module.id}`}
                      data-for="cm"
                      data-id={module.id}
                    >
                      <a
                        class="courseindex-link"
                        href={
                          module.type === 'label' || module.type === 'subsection'
                            ? `#module-${module.id}`
                            : `/mod/${module.type}/view.php?id=${module.id}`
                        }
                        data-for="cm_name"
                      >
                        {module.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </div>
      </nav>
    </div>
  );
}
