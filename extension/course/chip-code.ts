import { NATURES } from '../ui/nature.ts';
import type { ChipView, CourseView } from './view.ts';

/**
 * A chip in one number: `block << 4 | nature << 2 | proposed << 1 | locked`. A course has a thousand
 * of them, and a page that shows twenty must not make an object of each.
 */
export function codeOf({ block, nature, proposed, locked }: ChipView): number {
  return (block << 4) | (NATURES.indexOf(nature) << 2) | (Number(proposed) << 1) | Number(locked);
}

/** The chips of one activity. */
export function chipsOf(view: CourseView, cmid: string): ChipView[] {
  return (view.chips[cmid] ?? []).map((code) => ({
    block: code >> 4,
    nature: NATURES[(code >> 2) & 3] ?? 'taught',
    proposed: (code & 2) !== 0,
    locked: (code & 1) !== 0,
  }));
}
