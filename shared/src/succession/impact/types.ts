import type { BlockCode, TargetId } from '../../certification/index.ts';
import type { ChangeKind } from '../comparison/index.ts';
import type { MappingKind } from '../mapping/index.ts';

/** A tag in use. */
export interface TagUse {
  readonly courseId: string;
  readonly moduleKey: string;
  readonly target: TargetId;
}

/** Grades that an activity has given for a block. */
export interface GradeUse {
  readonly courseId: string;
  readonly moduleKey: string;
  readonly block: BlockCode;
  /** How many learners have one. */
  readonly grades: number;
}

export interface Usage {
  readonly tags: readonly TagUse[];
  readonly grades: readonly GradeUse[];
}

/** What happens to a block or competence: as a mapping says it, or as a comparison does. */
export type ImpactKind = MappingKind | Exclude<ChangeKind, 'new' | 'unchanged'>;

export interface ImpactCounts {
  readonly courses: number;
  readonly activities: number;
  readonly tags: number;
  readonly grades: number;
}

export interface Impact {
  readonly totals: ImpactCounts;
  /** Kinds that touch nothing are left out. */
  readonly kinds: readonly (ImpactCounts & { readonly kind: ImpactKind })[];
  /** Blocks and competences in use, in the order of their codes. */
  readonly targets: readonly (ImpactCounts & {
    readonly target: TargetId;
    readonly kind: ImpactKind;
  })[];
  readonly courses: readonly (Omit<ImpactCounts, 'courses'> & { readonly courseId: string })[];
}
