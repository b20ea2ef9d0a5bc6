import type { CourseView } from './view.ts';

/** A saved change: the course as it is now, and the key to take the change back. */
export interface Saved {
  readonly view: CourseView;
  readonly undoId: string | null;
  /** ISO 8601 instant. */
  readonly savedAt: string;
}
