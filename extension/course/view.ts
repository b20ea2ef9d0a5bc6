/** What the course page needs at once: small, so that a page of 500 activities stays quick. */
import type { BlockFamily } from '@blocmap/shared/certification';
import type { Nature } from '@blocmap/shared/coverage';
import type { CourseRole } from '@blocmap/shared/protocol';

export interface BlockView {
  /** `BC03` */
  readonly short: string;
  readonly title: string;
  readonly family: BlockFamily;
  /** The strongest nature that serves the block in this course; null: nothing does. */
  readonly strongest: Nature | null;
  /** Distinct activities of this course that serve it. */
  readonly activities: number;
}

/** One block that an activity serves; it travels as one number, see `chip-code.ts`. */
export interface ChipView {
  /** Index in {@link CourseView.blocks}. */
  readonly block: number;
  /** The strongest nature of the activity's tags in this block. */
  readonly nature: Nature;
  /** No tag of it is validated yet. */
  readonly proposed: boolean;
  readonly locked: boolean;
}

export interface CourseView {
  readonly courseId: string;
  readonly revision: number;
  readonly role: CourseRole;
  readonly mayTag: boolean;
  /** In the fiche's order. */
  readonly blocks: readonly BlockView[];
  /**
   * Coded chips by Moodle course module id, in the fiche's order; an activity without a tag has no
   * entry. @see chipsOf
   */
  readonly chips: Readonly<Record<string, readonly number[]>>;
  readonly activities: number;
  readonly tagged: number;
  /** What the tool knows of the page's activities, as `fingerprint` has it. */
  readonly known: string;
  /** ISO 8601 instant of the copy shown because the tool could not be reached; null: current. */
  readonly copyOf: string | null;
}
