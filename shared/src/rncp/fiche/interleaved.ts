/**
 * Some programs copy a PDF paragraph by paragraph, from the top of the page to its bottom: those of a
 * table's two cells alternate. The ministry's own wording tells them apart.
 */
import { fold, plain } from '../text/index.ts';
import { AFTER_FORM, BULLET, ENDS_ENTRY, ENDS_ITEM, OPENS_ENTRY } from './cell-marks.ts';
import type { Piece } from './cells.ts';
import { evaluationLikeness } from './evaluation-words.ts';

/** Such words are the right cell's. */
const SURE = 0.5;

export type Column = 'competences' | 'evaluation';

/**
 * @param ministerial the right cell is known to name candidates
 * @returns each piece's column; null where one cut parts the two cells
 */
export function alternate(
  run: readonly Piece[],
  left: readonly Piece[],
  right: readonly Piece[],
  ministerial: boolean,
): Column[] | null {
  const from = run.findIndex(
    ({ text }) => OPENS_ENTRY.test(text) || (ministerial && evaluationLikeness(text) >= SURE),
  );
  if (from === -1 || !run.slice(from + 1).some(opensCompetence)) return null;
  const columns: Column[] = [];
  let item = left.at(-1)?.text ?? '';
  let said = right.at(-1)?.text ?? '';
  run.forEach((piece, index) => {
    const column = columnOf(piece, columns[index - 1], item, said);
    columns.push(column);
    if (column === 'competences') item = piece.text;
    else said = piece.text;
  });
  return columns;
}

/** Behind an entry of the right cell: a paragraph with a bullet that names no candidates. */
function opensCompetence({ text, blankBefore, afterPageBreak }: Piece): boolean {
  const apart = blankBefore || afterPageBreak;
  return apart && BULLET.test(text) && !OPENS_ENTRY.test(text) && evaluationLikeness(text) < 0;
}

function columnOf(piece: Piece, before: Column | undefined, item: string, said: string): Column {
  const { text, blankBefore, afterPageBreak } = piece;
  if (OPENS_ENTRY.test(text)) return 'evaluation';
  if (BULLET.test(text)) return 'competences';
  const under = !blankBefore && !afterPageBreak;
  if (under && before !== undefined) return before;
  // A paragraph that goes on: of the cell that is not at an end, else of the one it speaks like.
  const ended = ENDS_ENTRY.test(fold(plain(said.slice(-80)))) && !AFTER_FORM.test(text);
  if (ended || said === '') return 'competences';
  return ENDS_ITEM.test(item.slice(-80)) || evaluationLikeness(text) >= 0
    ? 'evaluation'
    : 'competences';
}
