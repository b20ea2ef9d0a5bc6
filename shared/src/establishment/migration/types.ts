import type { EstablishmentLayer } from '../schema.ts';

/** One thing that a layer said. */
export interface LayerItem {
  readonly what: 'weight' | 'wording' | 'alias' | 'sub-competence' | 'class';
  /** The block, competence or sub-competence that it was said of; a class's name. */
  readonly id: string;
  /** A coefficient's value, the words, the code, the pathway. */
  readonly value: string;
}

/** What is still said, and of what: the same id, or the one that it has become. */
export interface KeptItem extends LayerItem {
  readonly to: string;
}

/**
 * - `gone` nothing corresponds any more
 * - `split` several correspond: a person has to choose
 * - `taken` what it went to has one already
 * - `alias-taken` another competence has this code now
 * - `other-certification` a decree's coefficient says nothing of another diploma
 * - `too-many` more than a layer may hold
 */
export type DroppedReason =
  | 'gone'
  | 'split'
  | 'taken'
  | 'alias-taken'
  | 'other-certification'
  | 'too-many';

export interface DroppedItem extends LayerItem {
  readonly reason: DroppedReason;
}

export interface MigratedLayer {
  readonly layer: EstablishmentLayer;
  /** Still said of the same text. */
  readonly kept: readonly KeptItem[];
  /** Still said, but of a text that is only nearly the same: for a person to look at. */
  readonly toCheck: readonly KeptItem[];
  /** Not said any more, and why. */
  readonly dropped: readonly DroppedItem[];
}
