import type { Frame, Page } from 'playwright-core';

/** The people of the walk, as the LMS knows them. */
export type Role = 'administrator' | 'teacher' | 'head' | 'student';

export interface Person {
  readonly username: string;
  /** Null where the LMS lets anybody choose who they are. */
  readonly password: string | null;
  /** The LMS's own id of them: the `sub` of their launches. */
  readonly id: string;
}

/** What the walk asks of an LMS, in a browser, as a person does it. */
export interface Lms {
  readonly name: string;
  readonly url: string;
  readonly people: Readonly<Record<Role, Person>>;
  /** Has native activities, a teacher, the student and nothing of the tool's yet. */
  readonly course: {
    readonly id: string;
    /** A native activity for the teacher to tag on the page. */
    readonly activity: { readonly cmid: number; readonly title: string };
  };
  signIn(page: Page, role: Role): Promise<void>;
  /** As administrator: dynamic registration, approved in the tool's page, up to a tool that is active. */
  register(page: Page, registrationUrl: string): Promise<void>;
  /** As teacher: the tool among what can be added to the course. */
  offerInCourse(page: Page): Promise<void>;
  /** As teacher: from « add an activity » to the tool's own page. */
  startDeepLinking(page: Page): Promise<Frame>;
  /** What the LMS wants after the tool's answer. Resolves to the new activity's course module. */
  finishDeepLinking(page: Page, title: string): Promise<number>;
  openCourse(page: Page): Promise<void>;
  /** The LTI activity's page, and in it the tool's frame. */
  openActivity(page: Page, cmid: number): Promise<Frame>;
  setEditing(page: Page, on: boolean): Promise<void>;
  /** In editing mode: hides the activity and shows it again, which renders it anew twice. */
  hideAndShow(page: Page, cmid: number): Promise<void>;
  /** As teacher, in the gradebook: the student's grade in the column, as text. */
  grade(page: Page, column: string, role: Role): Promise<string>;
  /** The block id the gradebook shows on the column; null where the LMS's pages show no tags. */
  columnTag(page: Page, column: string): Promise<string | null>;
}
