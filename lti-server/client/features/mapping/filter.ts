import type { Activity } from '@blocmap/shared/protocol';
import { matches } from '../../course/index.ts';

interface ActivityFilter {
  readonly query: string;
  /** Only these; null: all. */
  readonly only: ReadonlySet<string> | null;
}

/** Activities whose title or section has every word of the query. */
export function filterActivities(
  activities: readonly Activity[],
  { query, only }: ActivityFilter,
): Activity[] {
  const wanted = query.trim();
  return activities.filter(
    ({ moduleKey, title, sectionTitle }) =>
      (only === null || only.has(moduleKey)) &&
      (wanted === '' || matches(wanted, `${title} ${sectionTitle}`)),
  );
}
