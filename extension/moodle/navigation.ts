import type { CourseNavigation, CoursePage } from './course-page.ts';
import { FOLDED_BY, SECTION } from './selectors.ts';

/** Ways about a Moodle page; apart from it, because only the panel needs them. */
export function moodleNavigation(page: CoursePage): CourseNavigation {
  return {
    reveal(cmid) {
      const activity = page.activities().find((candidate) => candidate.cmid === cmid);
      if (activity === undefined) return false;
      unfold(activity.place);
      activity.place.scrollIntoView({ block: 'center' });
      return true;
    },
    addressOf(cmid, moduleType) {
      // Relative to this page, so that an address with a path in front stays right.
      const root = page.kind === 'activity' ? '../..' : '..';
      return new URL(`${root}/mod/${moduleType}/view.php?id=${cmid}`, location.href).href;
    },
  };
}

/** Opens the folded sections around an element, the outermost first, by Moodle's own toggles. */
function unfold(element: Element): void {
  const section = element.parentElement?.closest<HTMLElement>(SECTION) ?? null;
  if (section === null) return;
  unfold(section);
  const toggle = section.querySelector<HTMLElement>(FOLDED_BY);
  // A subsection's toggle is inside this section too: it is not this one's to open.
  if (toggle?.closest(SECTION) === section) toggle.click();
}
