/** Cuts lines without a border between the two cells: what comes first is the left cell's. */
import { evidenceOf, type Evidence } from './cell-evidence.ts';
import { fold, plain } from '../text/index.ts';
import { AFTER_FORM, BULLET, ENDS_ENTRY, ENDS_ITEM, OPENS_ENTRY } from './cell-marks.ts';
import type { CellWords } from './cell-words.ts';
import type { Piece } from './cells.ts';
import { evaluationLikeness } from './evaluation-words.ts';

export interface Cut {
  /** How many of the lines belong to the left cell. */
  at: number;
  /**
   * - `evident` the table or the ministry's own wording shows it, wherever the line breaks are
   * - `clear` all evidence is on its side, if the lines are the cells' own
   */
  confidence: 'evident' | 'clear' | 'doubtful';
}

/** What is known of the table before these lines. */
export interface Before {
  left: readonly Piece[];
  right: readonly Piece[];
  /** The right cell speaks as the ministry's fiches do. */
  ministerial: boolean;
}

/** Evidence that says something. */
const TELLING = 0.3;
/** A line of the ministry's own wording: one word of it says nothing. */
const MINISTERIAL = 0.3;
/** What a cut that suits both cells is worth, in letters of evidence. */
const SUITS = 40;
/** A long line of other words does not outweigh the others. */
const MAX_WEIGHT = 200;

export function cutRun(run: readonly Piece[], before: Before, words: CellWords): Cut {
  const first = run[0];
  if (first === undefined) return { at: 0, confidence: 'evident' };
  const started = before.right.length > 0;
  // Directly under a row, nothing was cut: these are the other lines of its second cell.
  if (started && !first.blankBefore && !first.afterPageBreak)
    return { at: 0, confidence: 'evident' };
  if (!started) {
    const entry = run.findIndex((piece) => OPENS_ENTRY.test(piece.text));
    if (entry !== -1) return { at: entry, confidence: 'evident' };
  }
  const known = run.map((piece) => evaluationLikeness(piece.text));
  const ministerial = started
    ? before.ministerial
    : known.some((likeness) => likeness >= MINISTERIAL);
  if (ministerial) {
    const bonus = started ? (at: number) => suits(run, at, before) : undefined;
    return { at: bestCut(run, known, Infinity, bonus), confidence: 'evident' };
  }
  return cutByEvidence(run, before, evidenceOf(run, words));
}

/** How well a cut suits what the two cells had before: an item is whole, an entry goes on. */
function suits(run: readonly Piece[], at: number, { left, right }: Before): number {
  const item = (at === 0 ? left.at(-1) : run[at - 1])?.text ?? '';
  const whole = ENDS_ITEM.test(item.slice(-80));
  const entryEnded = ENDS_ENTRY.test(fold(plain(right.at(-1)?.text.slice(-80) ?? '')));
  const next = run[at]?.text;
  const goesOn =
    next === undefined ? entryEnded : entryEnded ? AFTER_FORM.test(next) : !BULLET.test(next);
  return SUITS * (Number(whole) + Number(goesOn));
}

function cutByEvidence(run: readonly Piece[], before: Before, evidence: readonly Evidence[]): Cut {
  const telling = evidence.some((value) => Math.abs(value) >= TELLING);
  if (run.length === 1 && before.right.length === 0) {
    return { at: (evidence[0] ?? 0) >= TELLING ? 0 : 1, confidence: 'clear' };
  }
  if (!telling) return { at: cutAtBlank(run, before), confidence: 'doubtful' };
  const at = bestCut(run, evidence, MAX_WEIGHT);
  const clear = before.right.length === 0 && isClear(evidence, at);
  return { at, confidence: clear ? 'clear' : 'doubtful' };
}

/** True where everything before speaks of competences and everything behind of assessment. */
function isClear(evidence: readonly Evidence[], at: number): boolean {
  const left = evidence.slice(0, at);
  const right = evidence.slice(at);
  return (
    (left.at(-1) ?? 0) <= -TELLING &&
    (right[0] ?? 0) >= TELLING &&
    left.every((value) => value < TELLING) &&
    right.every((value) => value > -TELLING)
  );
}

/**
 * The cut with most of the evidence on its side; of equal ones, the last.
 * @param bonus what else speaks for a cut, in letters
 */
function bestCut(
  run: readonly Piece[],
  evidence: readonly Evidence[],
  maxWeight: number,
  bonus: (at: number) => number = () => 0,
): number {
  let gain = 0;
  let best = bonus(0);
  let cut = 0;
  evidence.forEach((value, index) => {
    gain -= value * Math.min(maxWeight, run[index]?.text.length ?? 0);
    const sum = gain + bonus(index + 1);
    if (sum >= best) {
      best = sum;
      cut = index + 1;
    }
  });
  return cut;
}

function cutAtBlank(run: readonly Piece[], before: Before): number {
  const leftOpen = !ENDS_ITEM.test(before.left.at(-1)?.text.slice(-80) ?? '');
  const blank = run.findIndex((piece, index) => index > 0 && piece.blankBefore);
  if (!leftOpen && blank === -1) return 0;
  return blank === -1 ? run.length : blank;
}
