import type { CourseView } from '../../course/view.ts';
import type { CoursePage, PageActivity } from '../../moodle/course-page.ts';
import type { Problem } from '../../problem/problem.ts';
import type { PanelPart } from '../bar/bar.ts';

/** What the page's script lends to the one that is loaded when a panel or palette first opens. */
export interface PageBridge {
  readonly page: CoursePage;
  /** Holds bar, panel and palette. */
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  /** Null until the course has been shown once. */
  readonly view: CourseView | null;
  /** Shows the course as it is after a change. */
  show(view: CourseView): void;
  /** The button that stands for an activity now, for focus to come back to. */
  buttonOf(cmid: string): HTMLElement | null;
  /** Makes the activities without a block stand out on the page, or no longer. */
  markUntagged(marked: boolean): void;
}

/** What the script that is loaded later offers in return. */
export interface Details {
  openPanel(part: PanelPart, opener: HTMLElement): void;
  openActivity(activity: PageActivity, opener: HTMLElement): void;
  /** Says in the bar's place why something did not work. */
  showProblem(problem: Problem, retry: () => void): void;
}

interface Shared {
  bridge?: PageBridge;
  details?: Details;
}

/**
 * Both scripts run in the extension's own world of the page, which the page cannot see, and are
 * built apart: this object is where they meet.
 */
export function shared(): Shared {
  const world = globalThis as { blocmap?: Shared };
  return (world.blocmap ??= {});
}
