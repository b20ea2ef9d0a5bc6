import type { ScannedActivity } from '@blocmap/shared/protocol';
import type { PageScan } from './course-page.ts';
import { cardOf, idOf, titleOf } from './activity.ts';
import { ACTIVITY, ACTIVITY_LIST, OTHER_ROLE, SECTION } from './selectors.ts';

/** The tool's own limits: longer texts are cut, never refused. */
const LONGEST_TITLE = 1000;
const MODULE_TYPE = /\bmodtype_([a-z][a-z0-9_]{0,49})\b/;

/**
 * Reads the activities of a course page, sections and positions as they stand now.
 *
 * A scan is complete only where it can be shown to be: a page of several sections, each of which
 * lists its activities, seen in the person's own role. Anything else adds and renames but never
 * says that an activity is gone.
 */
export function scanPage(content: ParentNode, wholeCourse: boolean): PageScan {
  const sections = [...content.querySelectorAll<HTMLElement>(SECTION)];
  const complete =
    wholeCourse &&
    sections.length > 0 &&
    sections.every((section) => section.querySelector(ACTIVITY_LIST) !== null) &&
    document.querySelector(OTHER_ROLE) === null;
  // Subsections are numbered after all sections, wherever they stand: the page's order says more.
  const places = new Map<Element, number>(
    sections.map((section, index) => [
      section,
      complete ? index : Number(section.dataset['number']),
    ]),
  );
  const next = new Map<Element | null, number>();
  const activities: ScannedActivity[] = [];
  // Looked for once a section: most activities stand in the list of the one before.
  let list: Element | null = null;
  let section: Element | null = null;
  let sectionTitle = '';
  for (const element of content.querySelectorAll<HTMLElement>(ACTIVITY)) {
    const cmid = idOf(element);
    const card = cardOf(element);
    const moduleType = MODULE_TYPE.exec(element.className)?.[1];
    // Moodle shows a duplicate as a placeholder before it has an id: the observer comes again.
    if (cmid === null || card === null || moduleType === undefined) continue;
    if (element.parentElement !== list) {
      list = element.parentElement;
      section = element.closest(SECTION);
      sectionTitle = (section?.getAttribute('data-sectionname') ?? '').trim();
    }
    const position = next.get(section) ?? 0;
    next.set(section, position + 1);
    activities.push({
      moduleKey: `cm:${cmid}`,
      title: titleOf(card).slice(0, LONGEST_TITLE) || moduleType,
      moduleType,
      sectionTitle: sectionTitle.slice(0, LONGEST_TITLE),
      sectionPosition: (section && places.get(section)) || 0,
      position,
    });
  }
  return { complete, activities };
}
