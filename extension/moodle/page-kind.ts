import type { PageKind } from './course-page.ts';

/** What Moodle writes into its `body` about the page. */
export interface PageIdentity {
  readonly kind: PageKind;
  readonly courseId: string;
  /** Of the activity whose page this is. */
  readonly cmid: string | null;
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
  if (cmid !== null && /^page-mod-[a-z0-9]+-view$/.test(body.id)) {
    return { kind: 'activity', courseId, cmid };
  }
  if (!body.classList.contains('path-course-view')) return null;
  const isOneSection =
    body.id.startsWith('page-course-view-section') ||
    body.classList.contains('single-section-page');
  return { kind: isOneSection ? 'section' : 'course', courseId, cmid: null };
}

function numbered(body: HTMLElement, prefix: string): string | null {
  for (const name of body.classList) {
    const rest = name.slice(prefix.length);
    if (name.startsWith(prefix) && /^[1-9]\d*$/.test(rest)) return rest;
  }
  return null;
}

/**
 * Moodle's id of the person who is signed in, from the `M.cfg` that it writes into the head of each
 * page; null where it is not found.
 */
export function signedIn(head: HTMLElement): string | null {
  for (const script of head.querySelectorAll('script:not([src])')) {
    const id = /M\.cfg\b.*?"userId":([1-9]\d*)/s.exec(script.textContent ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return null;
}
