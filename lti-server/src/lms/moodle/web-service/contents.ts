import type { CourseContents, ListedActivity } from '../../web-service.ts';
import { plainText } from './plain-text.ts';
import type { Module, Section } from './sections.ts';

/** The tool's own limits: longer texts are cut, never refused. */
const LONGEST = 1000;
const MOST_ACTIVITIES = 5000;
const SUBSECTION = 'subsection';

interface Placed {
  readonly section: Section;
  readonly hidden: boolean;
}

/** Sections and activities counted as on the course page: a subsection follows the one it stands in. */
export function contentsOf(sections: readonly Section[]): CourseContents {
  const placed = inPageOrder(sections);
  const listed = placed.flatMap(({ section, hidden }, sectionPosition) =>
    section.modules
      .filter((one) => one.modname !== SUBSECTION)
      .map((one, position) => activityOf(one, section, { sectionPosition, position, hidden })),
  );
  const once = new Map(listed.map((one) => [one.moduleKey, one]));
  return {
    complete: listed.length <= MOST_ACTIVITIES && seesHidden(sections),
    activities: [...once.values()].slice(0, MOST_ACTIVITIES),
  };
}

function inPageOrder(sections: readonly Section[]): Placed[] {
  const inside = new Map<number, Section>();
  for (const section of sections) {
    if (section.component === 'mod_subsection' && section.itemid) {
      inside.set(section.itemid, section);
    }
  }
  const placed: Placed[] = [];
  for (const section of sections) {
    if (section.component === 'mod_subsection') continue;
    placed.push({ section, hidden: !section.visible });
    for (const one of section.modules) {
      const sub = one.modname === SUBSECTION ? inside.get(one.instance ?? 0) : undefined;
      if (sub === undefined) continue;
      placed.push({ section: sub, hidden: !section.visible || !sub.visible || isHidden(one) });
    }
  }
  return placed;
}

function activityOf(
  one: Module,
  section: Section,
  place: { sectionPosition: number; position: number; hidden: boolean },
): ListedActivity {
  return {
    moduleKey: `cm:${one.id}`,
    title: plainText(one.name).slice(0, LONGEST) || one.modname,
    moduleType: one.modname,
    sectionTitle: plainText(section.name).slice(0, LONGEST),
    sectionPosition: place.sectionPosition,
    position: place.position,
    hidden: place.hidden || isHidden(one),
    // In Moodle a link's id is that of its instance.
    resourceLinkId: one.modname === 'lti' && one.instance ? String(one.instance) : null,
  };
}

function isHidden(one: Module): boolean {
  return !one.visible || !one.visibleoncoursepage;
}

/**
 * Moodle leaves out without a word what the account may not see. That it may see all shows in what
 * it is told: conditions of access are only told to who may see hidden activities.
 */
function seesHidden(sections: readonly Section[]): boolean {
  return sections.every(
    (section) =>
      section.uservisible &&
      section.modules.every((one) => one.availability !== undefined || !one.visible),
  );
}
