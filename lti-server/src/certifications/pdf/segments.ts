/** Pieces of text put together to what stands on one line without a gap. */
import { withoutLigatures } from '@blocmap/shared/rncp';
import type { Pages, Piece } from './pieces.ts';

export interface Segment {
  text: string;
  /** From 0. */
  page: number;
  left: number;
  right: number;
  /** Height of the baseline above the page's bottom. */
  base: number;
  /** Height of the letters. */
  size: number;
}

/** A gap wider than this, in heights of a letter, parts two cells. */
const CELL_GAP = 1.2;
/** A gap wider than this parts two words. */
const WORD_GAP = 0.15;
/** Letters of one line stand this close to its baseline. */
const SAME_LINE = 0.4;

/** In the order in which the pages paint them, which is that of the document. */
export function findSegments(pages: Pages): Segment[] {
  return pages.flatMap((pieces, page) => {
    const segments: Segment[] = [];
    let last: Segment | undefined;
    for (const piece of pieces) {
      const next = segmentOf(piece, page);
      if (last !== undefined && goesOn(last, next)) append(last, next);
      else if (next.text.trim() !== '') segments.push((last = next));
      else last = undefined;
    }
    return segments.map((segment) => ({ ...segment, text: segment.text.trim() }));
  });
}

function segmentOf([text, left, base, width, size]: Piece, page: number): Segment {
  return { text: withoutLigatures(text), page, left, right: left + width, base, size };
}

function goesOn(last: Segment, next: Segment): boolean {
  const gap = next.left - last.right;
  const blankGap = next.text.trim() === '' && next.right - next.left > CELL_GAP * last.size;
  return (
    Math.abs(next.base - last.base) < SAME_LINE * last.size &&
    gap > -last.size &&
    gap < CELL_GAP * last.size &&
    !blankGap
  );
}

/** Adds to a segment in place: a line may consist of many pieces. */
function append(last: Segment, next: Segment): void {
  const apart = next.left - last.right > WORD_GAP * last.size;
  const spaced = last.text.endsWith(' ') || next.text.startsWith(' ');
  last.text += `${apart && !spaced ? ' ' : ''}${next.text}`;
  last.right = Math.max(last.right, next.right);
  last.size = Math.max(last.size, next.size);
}
