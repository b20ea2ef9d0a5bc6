import type { Column } from './columns.ts';
import { LEAD_COLUMNS, type Cell, type GridState } from './grid-model.ts';

/**
 * In the head an open block is one button over many columns: where the focus really is.
 * Cells elsewhere are themselves.
 */
export function focusCell(cell: Cell, columns: readonly Column[]): Cell {
  if (cell.row !== 0) return cell;
  let column = cell.column;
  while (columns[column - LEAD_COLUMNS]?.kind === 'competence') column -= 1;
  return { row: 0, column };
}

/** A step to the right in the head leaves an open block for the next one, where there is one. */
export function skipInHead(state: GridState, key: string, columns: readonly Column[]): GridState {
  if (state.cursor.row !== 0) return state;
  if (key === 'ArrowLeft') return { ...state, cursor: focusCell(state.cursor, columns) };
  if (key !== 'ArrowRight') return state;
  let { column } = state.cursor;
  while (columns[column - LEAD_COLUMNS]?.kind === 'competence') column += 1;
  const end = column - LEAD_COLUMNS >= columns.length;
  return end ? state : { ...state, cursor: { row: 0, column } };
}
