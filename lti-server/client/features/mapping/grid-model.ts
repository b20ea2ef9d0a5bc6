/**
 * Where the keyboard is in the mapping table, and which cells are selected. Pure: the table draws
 * it, and tests try it without a browser.
 *
 * Row 0 is the head, columns 0 and 1 are an activity's checkbox and its title; only what lies
 * beyond can be selected.
 */
export const LEAD_COLUMNS = 2;
export const HEAD_ROWS = 1;

const PAGE = 10;

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface GridState {
  readonly cursor: Cell;
  /** The other corner of the selection; null: the cursor's cell alone. */
  readonly anchor: Cell | null;
}

/** Rows and columns in all, head and lead included. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Press {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrl: boolean;
}

/** Corners of the selected cells, both included. */
export interface Selection {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function isBody({ row, column }: Cell): boolean {
  return row >= HEAD_ROWS && column >= LEAD_COLUMNS;
}

/** The state after a key; null for a key that does not move. */
export function press(state: GridState, key: Press, size: GridSize): GridState | null {
  if (key.key === 'Escape') return state.anchor === null ? null : { ...state, anchor: null };
  const target = destination(state.cursor, key, size);
  return target === null ? null : moveTo(state, target, key.shift, size);
}

/** The state after going to a cell; with `extend` the selection stretches to it. */
export function moveTo(state: GridState, to: Cell, extend: boolean, size: GridSize): GridState {
  const start = state.anchor ?? state.cursor;
  if (!extend || !isBody(start)) return { cursor: clampCell(to, size), anchor: null };
  const cursor = clampCell(
    { row: Math.max(to.row, HEAD_ROWS), column: Math.max(to.column, LEAD_COLUMNS) },
    size,
  );
  const alone = cursor.row === start.row && cursor.column === start.column;
  return { cursor, anchor: alone ? null : start };
}

/** The same place in a table that has become smaller. */
export function fit(state: GridState, size: GridSize): GridState {
  const cursor = clampCell(state.cursor, size);
  const anchor = state.anchor === null ? null : clampCell(state.anchor, size);
  return { cursor, anchor: anchor !== null && isBody(anchor) && isBody(cursor) ? anchor : null };
}

/** The selected cells; null while the cursor is in the head or lead. */
export function selectionOf({ cursor, anchor }: GridState): Selection | null {
  if (!isBody(cursor)) return null;
  const other = anchor ?? cursor;
  return {
    top: Math.min(cursor.row, other.row),
    bottom: Math.max(cursor.row, other.row),
    left: Math.min(cursor.column, other.column),
    right: Math.max(cursor.column, other.column),
  };
}

export function selectionSize({ top, bottom, left, right }: Selection): number {
  return (bottom - top + 1) * (right - left + 1);
}

function destination({ row, column }: Cell, { key, ctrl }: Press, size: GridSize): Cell | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? last.row : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? last.column : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    default:
      return null;
  }
}

function clampCell({ row, column }: Cell, { rows, columns }: GridSize): Cell {
  return {
    row: Math.min(Math.max(row, 0), Math.max(rows - 1, 0)),
    column: Math.min(Math.max(column, 0), Math.max(columns - 1, 0)),
  };
}
