import type { ActivityDetails, CourseDetails, ServedBy } from '../../course/details.ts';
import type { CourseNavigation } from '../../moodle/course-page.ts';
import { element } from '../../ui/element.ts';
import { GLYPH } from '../../ui/nature.ts';
import type { Language } from '../../ui/texts.ts';
import { panelTexts } from './texts.ts';

export interface PanelActions {
  /** Shows an activity on the page; false where it is on another page of the course. */
  reveal(activity: ActivityDetails): boolean;
  /** Opens the palette for an activity. Null where the person may only read. */
  readonly tie: ((activity: ActivityDetails) => void) | null;
  readonly navigation: CourseNavigation;
}

/** A way to an activity: to its place on this page, else to a page of its own. */
export function activityLink(
  activity: ActivityDetails,
  actions: PanelActions,
  language: Language,
  glyph = '',
): HTMLElement {
  const { cmid, title, moduleType } = activity;
  if (cmid === null) return element('span', {}, glyph, title);
  const link = element(
    'button',
    { type: 'button', class: 'link', 'data-blocmap-goto': cmid },
    glyph,
    title,
  );
  link.addEventListener('click', () => {
    if (actions.reveal(activity)) return;
    const href = actions.navigation.addressOf(cmid, moduleType);
    const words = `${title} (${panelTexts[language].elsewhere})`;
    const away = element('a', { class: 'link', href }, glyph, words);
    link.replaceWith(away);
    away.focus();
  });
  return link;
}

/** The activities that make a number what it is. */
export function servingList(
  servedBy: readonly ServedBy[],
  course: CourseDetails,
  actions: PanelActions,
  language: Language,
): HTMLElement {
  const activities = new Map(course.activities.map((activity) => [activity.key, activity]));
  return element(
    'ul',
    { class: 'places' },
    ...servedBy.flatMap(({ key, nature, wholeBlock }) => {
      const activity = activities.get(key);
      if (activity === undefined) return [];
      const via =
        wholeBlock && element('span', { class: 'quiet' }, ` (${panelTexts[language].wholeBlock})`);
      const link = activityLink(activity, actions, language, `${GLYPH[nature]} `);
      return [element('li', {}, link, via)];
    }),
  );
}
