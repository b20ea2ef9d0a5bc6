import type { Activity } from '@blocmap/shared/protocol';

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly activities: Activity[];
}

/** The activities that are still in the course, in the order in which every screen shows them. */
export function presentActivities(activities: readonly Activity[]): Activity[] {
  const sorted = activities
    .filter((activity) => !activity.gone)
    .toSorted((a, b) => a.sectionPosition - b.sectionPosition || a.position - b.position);
  return bySection(sorted).flatMap((section) => section.activities);
}

/** Grouped by section; those without one come last. */
export function bySection(activities: readonly Activity[]): Section[] {
  const sections = new Map<string, Section>();
  for (const activity of activities) {
    const titled = activity.sectionTitle !== '';
    const key = titled ? `${activity.sectionPosition} ${activity.sectionTitle}` : '';
    const section = sections.get(key) ?? { key, title: activity.sectionTitle, activities: [] };
    section.activities.push(activity);
    sections.set(key, section);
  }
  const all = [...sections.values()];
  return [...all.filter(({ title }) => title !== ''), ...all.filter(({ title }) => title === '')];
}
