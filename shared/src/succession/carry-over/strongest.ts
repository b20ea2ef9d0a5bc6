import { type Nature, strongerNature } from '../../coverage/index.ts';
import type { CourseTag, TagContent } from './types.ts';

/** True where the first nature says less than the second. */
export function isWeaker(a: Nature, b: Nature): boolean {
  return a !== b && strongerNature(a, b) === b;
}

/**
 * What several old tags say together on one new place: decided ones go before proposals, then the
 * strongest nature wins, then the greatest weight.
 */
export function strongest(tags: readonly [CourseTag, ...CourseTag[]]): TagContent {
  const [first, ...others] = tags;
  const winner = others.reduce((best, tag) => (winsOver(tag, best) ? tag : best), first);
  return contentOf(winner);
}

function winsOver(tag: CourseTag, best: CourseTag): boolean {
  const [isOpen, wasOpen] = [tag.state === 'proposed', best.state === 'proposed'];
  if (isOpen !== wasOpen) return wasOpen;
  if (tag.nature !== best.nature) return isWeaker(best.nature, tag.nature);
  return tag.weight > best.weight;
}

export function contentOf({ nature, weight, state }: TagContent): TagContent {
  return { nature, weight, state };
}

export function sameContent(a: TagContent | null, b: TagContent | null): boolean {
  if (a === null || b === null) return a === b;
  return a.nature === b.nature && a.weight === b.weight && a.state === b.state;
}
