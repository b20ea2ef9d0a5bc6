import type { Block, Competence, EvaluationModality, Warning } from '../../certification/index.ts';
import type { VersionName } from '../mapping/index.ts';

/** `moved`: the same, or nearly, under another code or id. */
export type ChangeKind = 'new' | 'changed' | 'removed' | 'moved' | 'unchanged';

/** A stretch of a text that both versions have, or one of them. */
export interface Segment {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export type FieldValue = string | number | boolean;

/** One printed value before and after. */
export interface FieldChange {
  /** `title`, `dates.start`, `nsf`, `text`, … */
  readonly field: string;
  /** Which one of a list: its code (`250r`), else what names it; null where the field is no list. */
  readonly item: string | null;
  /** Which value of a list's item: `label`; null where it has one only. */
  readonly member: string | null;
  readonly kind: Exclude<ChangeKind, 'moved'>;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
  /** Word by word, for a changed text. */
  readonly words: readonly Segment[] | null;
}

export interface MetadataChange extends FieldChange {
  /** What the reader of the new version doubts here. */
  readonly doubts: readonly Warning[];
}

/** Something of the old version beside what it is in the new one. */
export interface Compared<T> {
  readonly kind: ChangeKind;
  readonly before: T | null;
  readonly after: T | null;
  /** What differs. */
  readonly fields: readonly FieldChange[];
  readonly doubts: readonly Warning[];
}

export type BlockHead = Pick<Block, 'code' | 'title' | 'optional' | 'level'>;

export interface ComparedBlock extends Compared<BlockHead> {
  readonly competences: readonly Compared<Competence>[];
  readonly evaluation: readonly Compared<EvaluationModality>[];
}

export type KindCounts = Readonly<Record<ChangeKind, number>>;

/** What saving the new version would change: a dry run, side by side. */
export interface VersionComparison {
  readonly before: VersionName | null;
  readonly after: VersionName;
  /** True where both are the same version: nothing at all has changed. */
  readonly isIdentical: boolean;
  /** In the order of the model; values that neither version has are left out. */
  readonly metadata: readonly MetadataChange[];
  /** In the order of the new version, then those that it no longer has. */
  readonly blocks: readonly ComparedBlock[];
  /** Lists whose items stand in another order: `nsf`, `blocks`, `blocks.RNCP1BC01.evaluation`. */
  readonly reordered: readonly string[];
  readonly counts: {
    readonly metadata: KindCounts;
    readonly blocks: KindCounts;
    readonly competences: KindCounts;
    readonly evaluation: KindCounts;
    readonly doubts: number;
  };
  /** Doubts of the new version that belong to none of the places above. */
  readonly doubts: readonly Warning[];
}
