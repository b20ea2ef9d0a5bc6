import type { CourseOverview } from '@blocmap/shared/protocol';
import type { PageScan } from '../moodle/course-page.ts';

/**
 * A page of one section cannot know where that section stands in the course: the place that the
 * tool has learnt from the whole course is kept.
 */
export function placeSections(overview: CourseOverview, scan: PageScan): PageScan {
  if (scan.complete) return scan;
  const places = new Map(
    overview.activities
      .filter((activity) => !activity.gone)
      .map((activity) => [activity.sectionTitle, activity.sectionPosition]),
  );
  return {
    complete: false,
    activities: scan.activities.map((activity) => ({
      ...activity,
      sectionPosition: places.get(activity.sectionTitle) ?? activity.sectionPosition,
    })),
  };
}
