import { codePoints, shortened } from '../shorten.ts';
import { guardFormula } from '../text/index.ts';

/** Moodle cuts id numbers and short names here. Characters as its database counts them. */
const LONGEST = 100;

/**
 * A short name that Moodle takes as it is: on one line, no formula, at most 100 characters, cut
 * between words where that leaves enough. Moodle drops everything from a `<` on, and its reader of
 * CSV takes a `\` before a quote for part of the cell: both get a letter of their look.
 *
 * @param code stands for a text of which nothing would be left; Moodle skips a competency without
 *   a name, or of name `0`, and fails on its children
 */
export function shortName(text: string, code: string): string {
  const line = bareName(text);
  return shortened(
    guardFormula(line === '' || line === '0' ? `${code} ${line}`.trim() : line),
    LONGEST,
  );
}

/** True where a name may be what Moodle or we have made of a text. */
export function isNameOf(name: string, text: string): boolean {
  const start = bareName(name).replace(/(?:…|\.\.\.)$/, '');
  const line = bareName(text);
  return line.startsWith(start) || guardFormula(line).startsWith(start);
}

/** True where something seems to be missing at a name's end. */
export function isCut(name: string): boolean {
  return /(?:…|\.\.\.)$/.test(name.trim()) || codePoints(name, LONGEST) >= LONGEST;
}

function bareName(text: string): string {
  return text
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('\\', '∖')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
