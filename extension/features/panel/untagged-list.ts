import type { ActivityDetails, CourseDetails } from '../../course/details.ts';
import { element } from '../../ui/element.ts';
import type { Language } from '../../ui/texts.ts';
import { activityLink, type PanelActions } from './links.ts';
import { panelTexts } from './texts.ts';

/** The activities without a block, by section, each with the one action that helps. */
export function untaggedList(
  course: CourseDetails,
  actions: PanelActions,
  language: Language,
): HTMLElement[] {
  const texts = panelTexts[language];
  const without = new Set(course.untagged);
  const sections = new Map<string, ActivityDetails[]>();
  for (const activity of course.activities) {
    if (!without.has(activity.key)) continue;
    const section = sections.get(activity.sectionTitle);
    if (section === undefined) sections.set(activity.sectionTitle, [activity]);
    else section.push(activity);
  }
  if (sections.size === 0) return [element('p', {}, texts.noUntagged)];
  return [...sections].flatMap(([title, activities]) => [
    element('h3', {}, title),
    element('ul', {}, ...activities.map((activity) => row(activity, actions, language))),
  ]);
}

function row(activity: ActivityDetails, actions: PanelActions, language: Language): HTMLElement {
  const texts = panelTexts[language];
  const { tie } = actions;
  const button = element(
    'button',
    { type: 'button', class: 'tie', 'aria-label': texts.tieNamed(activity.title) },
    texts.tie,
  );
  button.addEventListener('click', () => tie?.(activity));
  return element(
    'li',
    { class: 'activity', 'data-blocmap-untagged-activity': activity.cmid },
    activityLink(activity, actions, language),
    tie !== null && activity.cmid !== null && button,
  );
}
