import type { PageKind } from './course-page.ts';

/** What Moodle writes into its `body` about the page. */
export interface PageIdentity {
  readonly kind: PageKind;
  readonly courseId: string;
  readonly cmid: string | null;
  /** A page that shows one section of several. */
  readonly singleSection: boolean;
}

/**
 * Reads the identity of a Moodle page from its `body`: `#page-course-view-topics.course-2`,
 * `#page-course-view-section-topics.single-section-page`, `#page-mod-quiz-view.cmid-3`.
 * Null where the page belongs to no course, or is of no kind that shows activities.
 */
export function identify(body: HTMLElement): PageIdentity | null {
  const courseId = numbered(body, 'course-');
  // Course 1 is the site itself: dashboards and lists carry it.
  if (courseId === null || courseId === '1') return null;
  const cmid = numbered(body, 'cmid-');
  const singleSection =
    body.id.startsWith('page-course-view-section') ||
    body.classList.contains('single-section-page');
  if (cmid !== null && /^page-mod-[a-z0-9]+-view$/.test(body.id)) {
    return { kind: 'activity', courseId, cmid, singleSection };
  }
  if (!body.classList.contains('path-course-view')) return null;
  return { kind: singleSection ? 'section' : 'course', courseId, cmid, singleSection };
}

function numbered(body: HTMLElement, prefix: string): string | null {
  for (const name of body.classList) {
    const rest = name.slice(prefix.length);
    if (name.startsWith(prefix) && /^[1-9]\d*$/.test(rest)) return rest;
  }
  return null;
}
