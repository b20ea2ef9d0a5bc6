import type { VNode } from 'preact';
import type { CourseModule, Section as SectionRecord } from '../../state/model.ts';
import { Activity } from './activity.tsx';
import { texts } from './texts.ts';
import { visibleModules, type CourseView } from './viewer.ts';

interface SectionProps {
  readonly view: CourseView;
  readonly section: SectionRecord;
}

const hooks = (section: SectionRecord) => ({
  id: `section-${section.number}`,
  'data-sectionid': section.number,
  'data-sectionreturnnum': '',
  'data-indexed': 'true',
  'data-for': 'section',
  'data-id': section.id,
  'data-number': section.number,
  'data-sectionname': section.name,
});

function SectionHeader({ view, section }: SectionProps): VNode {
  const t = texts(view.data.language);
  const subsection = section.parentCmid !== null;
  const Heading = subsection ? 'h4' : 'h3';
  const hidable = section.number > 0 && !subsection;
  return (
    <div
      class="course-section-header d-flex"
      data-for="section_title"
      data-id={section.id}
      data-number={section.number}
    >
      <Heading
        class="sectionname course-content-item"
        id={`sectionid-${section.id}-title`}
        data-for="section_title"
        data-id={section.id}
        data-number={section.number}
      >
        <a href={`/course/section.php?id=${section.id}`}>{section.name}</a>
      </Heading>
      <div data-region="sectionbadges" class="sectionbadges">
        {!section.visible && <span class="badge">{t.hiddenFromStudents}</span>}
      </div>
      {view.editing && hidable && (
        <div class="section_action_menu bulk-hidden" data-sectionid={section.number}>
          <button
            type="button"
            class="btn btn-sm"
            data-action={section.visible ? 'sectionHide' : 'sectionShow'}
            data-id={section.id}
            aria-label={`${section.visible ? t.hide : t.show} : ${section.name}`}
          >
            {section.visible ? t.hide : t.show}
          </button>
        </div>
      )}
    </div>
  );
}

/** An activity with what is inside it, if it is a subsection. */
export function SectionItem({
  view,
  module,
}: {
  readonly view: CourseView;
  readonly module: CourseModule;
}): VNode {
  const inner = view.data.sections.find(({ parentCmid }) => parentCmid === module.id);
  return (
    <Activity view={view} module={module}>
      {inner ? <Subsection view={view} section={inner} /> : null}
    </Activity>
  );
}

function SectionContent({ view, section }: SectionProps): VNode {
  const t = texts(view.data.language);
  return (
    <div
      id={`coursecontentcollapseid${section.id}`}
      class="content course-content-item-content collapse show"
    >
      {section.summary !== '' && (
        <div data-for="sectioninfo">
          <div class="summarytext">
            <p>{section.summary}</p>
          </div>
        </div>
      )}
      <ul class="section img-text" data-for="cmlist">
        {visibleModules(view, section).map((module) => (
          <SectionItem view={view} module={module} />
        ))}
      </ul>
      {view.editing && (
        <button
          type="button"
          class="section-modchooser section-modchooser-link btn add-content"
          data-action="open-chooser"
          data-sectionnum={section.number}
          data-sectionid={section.id}
          aria-label={t.addIn(section.name)}
        >
          <span aria-hidden="true">+ </span>
          {t.add}
        </button>
      )}
    </div>
  );
}

/** A section of the page. */
export function Section({ view, section }: SectionProps): VNode {
  return (
    <li
      {...hooks(section)}
      class={`section course-section main clearfix${section.visible ? '' : ' hidden'}`}
    >
      <div class="section-item">
        <SectionHeader view={view} section={section} />
        <SectionContent view={view} section={section} />
      </div>
    </li>
  );
}

/** The section inside a subsection activity; the hooks are those of any section. */
function Subsection({ view, section }: SectionProps): VNode {
  return (
    <div {...hooks(section)} class="section course-section delegated-section main clearfix">
      <div class="section-item">
        <SectionHeader view={view} section={section} />
        <SectionContent view={view} section={section} />
      </div>
    </div>
  );
}
