import type { TargetId } from '../../certification/index.ts';
import type { Nature } from '../../coverage/index.ts';

/** What a tag says, as far as it is carried over. */
export interface TagContent {
  readonly nature: Nature;
  readonly weight: number;
  readonly state: 'proposed' | 'validated' | 'locked';
}

/** A tag and where it stands; one for each activity and target. */
export interface CourseTag extends TagContent {
  readonly courseId: string;
  readonly moduleKey: string;
  readonly target: TargetId;
}

/** One tag before and after; null: none. Exchanged, it is the step back. */
export interface CarryStep {
  readonly courseId: string;
  readonly moduleKey: string;
  readonly target: TargetId;
  readonly before: TagContent | null;
  readonly after: TagContent | null;
  /** The old targets of the activity that lead here, in the order of their codes. */
  readonly from: readonly TargetId[];
  /** `strongest`: several old tags meet here and the strongest nature wins. */
  readonly rule: 'only' | 'strongest' | 'taken-away';
}

/** An old tag whose new place has a tag already, which stays as it is. */
export interface AlreadyThere {
  readonly tag: CourseTag;
  readonly target: TargetId;
  readonly there: TagContent;
  /** True where the tag that is there says less than the old one would. */
  readonly isWeaker: boolean;
}

/**
 * - `none` nothing corresponds
 * - `unconfirmed` no person has confirmed the entry yet
 * - `unknown-target` the mapping has no entry for it
 */
export type NotCarriedReason = 'none' | 'unconfirmed' | 'unknown-target';

export interface NotCarried {
  readonly tag: CourseTag;
  readonly reason: NotCarriedReason;
}

export interface CarryCounts {
  /** Tags on the old certification. */
  readonly old: number;
  readonly added: number;
  readonly changed: number;
  readonly takenAway: number;
  /** Old tags, by what becomes of them; one that leads to two places can count twice. */
  readonly carried: number;
  readonly alreadyThere: number;
  readonly notCarried: number;
}

export interface ActivityCounts {
  readonly moduleKey: string;
  readonly counts: CarryCounts;
}

export interface CourseCounts {
  readonly courseId: string;
  readonly counts: CarryCounts;
  readonly activities: readonly ActivityCounts[];
}

export interface CarryOverPlan {
  readonly steps: readonly CarryStep[];
  readonly alreadyThere: readonly AlreadyThere[];
  readonly notCarried: readonly NotCarried[];
  readonly counts: CarryCounts;
  readonly courses: readonly CourseCounts[];
}
