import { FILLER, ITEM_START, tidy } from '../text/index.ts';
import type { Mark } from './mark.ts';
import { isOwnCode } from './own-codes.ts';
import { isGroupHeading, isLevelStatement, opensWithVerb } from './wording.ts';

export interface FoundMarks {
  marks: Mark[];
  /** Dashes that were read as dashes although a capital follows them. */
  keptDashes: number[];
}

const ALWAYS_BULLET = '·•▪◦‣➢';
const DASHES = '-–—*';
const LONGEST_HEADING = 120;

/** `<li>` marks of a masked text. */
export function findItemMarks(masked: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = masked.indexOf(ITEM_START); at !== -1; at = masked.indexOf(ITEM_START, at + 1)) {
    marks.push({ at, textStart: at + 1 });
  }
  return marks;
}

/**
 * Bullets of a masked text, at the start of a line or inside one. A semicolon alone separates
 * nothing, and a dash between two words is a dash: inside a line it needs a stop, a heading or a
 * line's end beside it, or a capitalised verb after it, to be a bullet.
 */
export function findBullets(masked: string): FoundMarks {
  const marks: Mark[] = [];
  const keptDashes: number[] = [];
  let itemStart = 0;
  for (let at = 0; at < masked.length; at += 1) {
    const sign = masked.charAt(at);
    const dash = DASHES.includes(sign);
    if (!dash && !ALWAYS_BULLET.includes(sign)) continue;
    const around = surroundings(masked, at);
    if (!around.spaceBefore && (dash || !around.spaceAfter)) continue;
    if (dash && !around.lineStart && !isInlineBullet(masked, at, itemStart, around)) {
      if (/\p{Lu}/u.test(around.next)) keptDashes.push(at);
      continue;
    }
    marks.push({ at, textStart: at + 1 });
    itemStart = at + 1;
  }
  return { marks, keptDashes };
}

interface Surroundings {
  /** White space, a tag or the text's edge stands directly before the sign. */
  spaceBefore: boolean;
  spaceAfter: boolean;
  /** Nothing but white space between the line's start and the sign. */
  lineStart: boolean;
  /** Nothing but white space between the sign and the line's end. */
  lineEnd: boolean;
  /** The last and the next visible characters. */
  previous: string;
  next: string;
}

function surroundings(masked: string, at: number): Surroundings {
  let before = at - 1;
  let lineStart = false;
  while (before >= 0 && isBlank(masked.charAt(before))) {
    lineStart ||= masked.charAt(before) === '\n';
    before -= 1;
  }
  let after = at + 1;
  let lineEnd = false;
  while (after < masked.length && isBlank(masked.charAt(after))) {
    lineEnd ||= masked.charAt(after) === '\n';
    after += 1;
  }
  return {
    spaceBefore: before < at - 1 || before < 0,
    spaceAfter: after > at + 1 || after >= masked.length,
    lineStart: lineStart || before < 0,
    lineEnd: lineEnd || after >= masked.length,
    previous: masked.charAt(before),
    next: masked.charAt(after),
  };
}

function isBlank(character: string): boolean {
  return character === FILLER || /\s/u.test(character);
}

function isInlineBullet(
  masked: string,
  at: number,
  itemStart: number,
  around: Surroundings,
): boolean {
  if (';.:'.includes(around.previous)) return true;
  if (around.lineEnd) return true;
  // Headings and codes are short: a long item before the dash is none.
  const near = masked.slice(Math.max(itemStart, at - LONGEST_HEADING), at);
  const whole = at - itemStart < LONGEST_HEADING || near.includes('\n');
  const before = whole ? tidy(near.slice(near.lastIndexOf('\n') + 1)) : '';
  if (isOwnCode(before)) return false;
  if (isLevelStatement(before) || isGroupHeading(before)) return true;
  return opensWithVerb(tidy(masked.slice(at + 1, at + 60)));
}
