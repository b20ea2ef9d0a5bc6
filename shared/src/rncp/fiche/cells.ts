import { gapBetween } from '../text/index.ts';
import type { Line } from './lines.ts';

/** One piece of a table cell: what one line of the source gave to it. */
export interface Piece {
  text: string;
  line: number;
  blankBefore: boolean;
  afterPageBreak: boolean;
  unwrapped: boolean;
  noise: string;
}

export function pieceOf(line: Line, text: string, blankBefore: boolean): Piece {
  const { number, afterPageBreak, noise, unwrapped = false } = line;
  return { text, line: number, blankBefore, afterPageBreak, unwrapped, noise };
}

/** A table cell put together from its pieces. */
export interface Cell {
  /** As printed: lines, tags and page noise. */
  raw: string;
  /** The text to read; a line break is one only where the cell itself has it. */
  text: string;
  /** Line of the source (from 1) that a place in `text` comes from; null for an empty cell. */
  lineAt: (offset: number) => number | null;
  /** Lines of their own that open in lower case: the rest of the one before, or an item? */
  lowered: { line: number; text: string }[];
}

const OPENS_ITEM = /^\s*(?:[-–—·•*▪]|<|[A-Z]{1,2}\d{1,2}[.\s]|\d{1,2}\s?[.)])/;
const CLOSES_TAG = />\s*$/;

export function buildCell(pieces: readonly Piece[]): Cell {
  // In a bulleted cell a line without bullet is the rest of the line before it.
  const bulleted = pieces.some((piece) => /^\s*[-–—·•*▪]|[;.:>]\s*[-·•]/.test(piece.text));
  const lowered = bulleted ? [] : pieces.slice(1).filter(isLowered);
  const starts: { offset: number; line: number }[] = [];
  let raw = '';
  let text = '';
  let before = '';
  for (const piece of pieces) {
    if (text !== '') {
      const breaks =
        !bulleted || piece.blankBefore || OPENS_ITEM.test(piece.text) || CLOSES_TAG.test(before);
      text += breaks ? '\n' : gapBetween(before, piece.text);
      raw += piece.noise === '' ? '\n' : `\n${piece.noise}\n`;
    }
    starts.push({ offset: text.length, line: piece.line });
    text += piece.text;
    raw += piece.text;
    before = piece.text;
  }
  return { raw, text, lineAt: (offset) => lineBefore(starts, offset), lowered };
}

function isLowered({ text, unwrapped }: Piece): boolean {
  return unwrapped && /^\p{Ll}/u.test(text);
}

/** The line of the last piece that starts at or before the place; by halving, pieces may be many. */
function lineBefore(starts: readonly { offset: number; line: number }[], offset: number) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low]?.line ?? null;
}

/** Where the first kind of candidate stands on the same line as the end of the left cell. */
const ENTRY_WITHIN = /(?<=[^\s–—·•*-])\s+(?=(?:[-–—·•*]\s*)?Candidate?s? de la voie )/u;

/** A piece that runs on from one cell into the other, as two. */
export function splitAtEntry(piece: Piece): Piece[] {
  const at = ENTRY_WITHIN.exec(piece.text)?.index;
  if (at === undefined) return [piece];
  const rest = { ...piece, text: piece.text.slice(at).trim(), blankBefore: false, noise: '' };
  return [
    { ...piece, text: piece.text.slice(0, at) },
    { ...rest, afterPageBreak: false },
  ];
}
