/** Lines that the width of a page or of a cell broke are one again. */
import { joinWrapped } from '@blocmap/shared/rncp';
import type { Segment } from './segments.ts';

/** A line break wider than this, in usual ones, parts two paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** The widest usual line break, in heights of a letter: two short paragraphs show no other. */
const WIDEST_LEADING = 1.6;
/** Of the height of a letter: rounding, and letters that stick out. */
const TOLERANCE = 0.3;
const OPENS_ITEM = /^(?:[-–—•▪*]\s|[A-Z]{1,2}\d{1,2}(?:[.-]\d{1,2})*\s*[-–:.]?\s|\d{1,2}[.)]\s)/;
const OPENS_LOWER_CASE = /^[\p{Ll}(,;]/u;

const ENDS_ITEM = /[.;:!?]$/;
/** A capital that is no acronym's: `Lire`, `S'exprimer`. */
const OPENS_CAPITAL = /^\p{Lu}(?:['’]\s?)?\p{Ll}/u;
const INFINITIVE = /^(?:S['’]\s?|Se\s)?\p{L}{2,25}(?:er|ir|re)(?![\p{L}])/iu;

/** What is known of a column, beside its lines. */
export interface Column {
  /** Where its text ends at the right, in points. */
  edge: number;
  /** A list whose bullets a print may have drawn instead of written. */
  list?: boolean;
  /** True for a line that no other goes on in. */
  opens?: (segment: Segment) => boolean;
}

/** @param segments lines of one column, in reading order */
export function joinLines(segments: readonly Segment[], column: Column): string[] {
  const leading = usualLeading(segments);
  const paragraphs: string[] = [];
  let last: Segment | undefined;
  for (const segment of segments) {
    const opens = column.opens?.(segment) ?? false;
    if (last !== undefined && !opens && goesOn(last, segment, column, leading)) {
      paragraphs.push(joinWrapped(paragraphs.pop() ?? '', segment.text));
    } else paragraphs.push(segment.text);
    last = segment;
  }
  return paragraphs;
}

function goesOn(
  last: Segment,
  next: Segment,
  { edge, list = false }: Column,
  leading: number,
): boolean {
  if (isBeside(last, next)) return true;
  if (Math.abs(last.size - next.size) > 0.2 * last.size) return false;
  if (OPENS_ITEM.test(next.text) || (list && opensItem(last.text, next.text))) return false;
  const full = last.right + widthOfFirstWord(next) > edge - TOLERANCE * last.size;
  if (last.page !== next.page) {
    return OPENS_LOWER_CASE.test(next.text) || (full && !/[.!?:;]$/.test(last.text));
  }
  return (
    full && last.base - next.base < PARAGRAPH_GAP * Math.min(leading, WIDEST_LEADING * next.size)
  );
}

/** The same line, with a wide gap in it. */
export function isBeside(last: Segment, next: Segment): boolean {
  const level = Math.abs(last.base - next.base) < last.size / 2;
  return last.page === next.page && level && next.left > last.right;
}

function opensItem(last: string, next: string): boolean {
  return OPENS_CAPITAL.test(next) && (ENDS_ITEM.test(last) || INFINITIVE.test(next));
}

/** With the space before it. */
function widthOfFirstWord({ text, left, right }: Segment): number {
  const end = text.indexOf(' ');
  const length = end === -1 ? text.length : end;
  return ((right - left) * (length + 1)) / Math.max(1, text.length);
}

/** One of the smallest distances of two lines. */
function usualLeading(segments: readonly Segment[]): number {
  const distances = segments.flatMap((segment, index) => {
    const last = segments[index - 1];
    const distance = last?.page === segment.page ? (last?.base ?? 0) - segment.base : 0;
    return distance > segment.size / 2 ? [distance] : [];
  });
  return distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 10)] ?? 0;
}
