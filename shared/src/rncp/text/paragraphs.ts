import { maskMarkup, tidy } from './markup.ts';
import { joinWrapped } from './wrapped.ts';

const OPENS_ITEM = /^(?:[-–—·•*▪]|\d{1,2}\s?[°.)])/;
const ENDS_SENTENCE = /[.!?:;»]$/;
const OPENS_LOWER_CASE = /^[\p{Ll}(,;]/u;
/** A line of running text shorter than this was not wrapped by the page's width. */
const WRAPPED_LENGTH = 60;
/** Longer than any page's line: a text that has one was not wrapped at all. */
export const UNWRAPPED_LENGTH = 150;

/** A printed line and whether a page ended before it. */
export interface PrintedLine {
  text: string;
  afterPageBreak: boolean;
  /** The whole text was not wrapped by a page's width: its line breaks are the author's. */
  unwrapped?: boolean;
}

/**
 * Paragraphs separated by `\n`; lines that a page or its width broke are one again.
 *
 * @param lines blank lines included: they separate paragraphs, unless the sentence goes on
 */
export function joinParagraphs(lines: readonly PrintedLine[]): string {
  const paragraphs: string[][] = [];
  const wrapped = lines.every(({ unwrapped }) => unwrapped !== true);
  let blankBefore = true;
  let pageBefore = false;
  for (const line of lines) {
    pageBefore ||= line.afterPageBreak;
    const pieces = maskMarkup(line.text).split('\n').map(tidy);
    for (const piece of pieces) {
      if (piece === '') {
        blankBefore = true;
        continue;
      }
      const last = paragraphs.at(-1);
      const before = last?.at(-1);
      if (before !== undefined && goesOn(before, piece, wrapped && !blankBefore, pageBefore))
        last?.push(piece);
      else paragraphs.push([piece]);
      blankBefore = false;
      pageBefore = false;
    }
  }
  return paragraphs.map((pieces) => pieces.reduce(joinWrapped)).join('\n');
}

/**
 * @param before the line before, as long as it was printed
 * @param under the next one stands directly under it, in a text that was wrapped
 */
function goesOn(before: string, next: string, under: boolean, page: boolean): boolean {
  if (OPENS_ITEM.test(next)) return false;
  if (OPENS_LOWER_CASE.test(next)) return !/[.!?]$/.test(before);
  if (ENDS_SENTENCE.test(before)) return false;
  return page || (under && before.length >= WRAPPED_LENGTH);
}
