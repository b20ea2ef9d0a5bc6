import type { ScannedActivity } from '@blocmap/shared/protocol';

/** An activity where it stands on the page. */
export interface PageActivity {
  /** Moodle's course module id, as written in the page: `17`. */
  readonly cmid: string;
  /** Where chips are appended. Replaced by Moodle at will: never kept across changes. */
  readonly place: HTMLElement;
}

export interface PageScan {
  /** True only where every activity of the course is on the page. */
  readonly complete: boolean;
  readonly activities: ScannedActivity[];
}

/**
 * - `course` the course's own page, with all or some of its sections
 * - `section` a page of one section
 * - `activity` the page of one activity
 */
export type PageKind = 'course' | 'section' | 'activity';

/**
 * A course page of an LMS, as far as the features look at it. Nothing outside `moodle/` knows a
 * selector, a class or an address of Moodle.
 */
export interface CoursePage {
  readonly kind: PageKind;
  /** The course's id on its platform: the `context.id` of an LTI launch. */
  readonly courseId: string;
  /** The activity whose page this is; null elsewhere. */
  readonly cmid: string | null;
  /** The platform's id of the person who is signed in: the `sub` of a launch; null: not known. */
  readonly userId: string | null;
  /** The page's own language. */
  readonly language: 'fr' | 'en';
  /** False where the page's form is not known: nothing is then put beside activities. */
  readonly recognised: boolean;

  /** The activities on the page now, in its order. One query, no layout read. */
  activities(): PageActivity[];

  /** An activity's name as plain text, without the type that Moodle hides in it. */
  titleOf(activity: PageActivity): string;

  /** What the page says about its activities, in the tool's terms. */
  scan(): PageScan;

  /** Puts the bar at the top of the content. False where there is no such place. */
  mount(host: HTMLElement): boolean;

  /**
   * Calls back, at most once a frame, after activities may have come, gone or changed. What the
   * extension itself inserts does not count.
   */
  onChange(callback: () => void, signal: AbortSignal): void;
}

/** Ways about a course page. */
export interface CourseNavigation {
  /** Unfolds what hides an activity and scrolls it into sight. False: it is not on this page. */
  reveal(cmid: string): boolean;

  /** The address of an activity's own page. */
  addressOf(cmid: string, moduleType: string): string;
}
