/** Where text ends at the right: the page's, and that of each column of each kind of table. */
import type { Segment } from './segments.ts';
import { isTable, type Part, type Table } from './tables.ts';

/** A column is at least this full where any of its lines is. */
const MIN_FULL = 0.75;

interface Extent {
  left: number;
  right: number;
}

export class Edges {
  /** In points, as all here. */
  readonly page: number;
  private readonly columns = new Map<string, Extent>();

  constructor(parts: readonly Part[]) {
    let page = 0;
    for (const part of parts) {
      if (isTable(part)) this.measure(part);
      else page = Math.max(page, part.right);
    }
    for (const { right } of this.columns.values()) page = Math.max(page, right);
    this.page = page;
  }

  /**
   * The place that a full line of the column ends at or before. Where all its lines are short, none
   * of them shows the place: then it is judged by where the next column begins.
   */
  of(table: Table, column: number): number {
    const own = this.columns.get(keyOf(table, column));
    if (own === undefined) return this.page;
    const next = this.columns.get(keyOf(table, column + 1))?.left ?? this.page;
    return Math.max(own.right, own.left + MIN_FULL * (next - own.left));
  }

  private measure(table: Table): void {
    for (const row of table.rows) {
      row.forEach((cell, column) => {
        const key = keyOf(table, column);
        this.columns.set(key, cell.reduce(widened, this.columns.get(key) ?? NOTHING));
      });
    }
  }
}

const NOTHING: Extent = { left: Infinity, right: 0 };

function widened(extent: Extent, { left, right }: Segment): Extent {
  return { left: Math.min(extent.left, left), right: Math.max(extent.right, right) };
}

function keyOf({ kind }: Table, column: number): string {
  return `${kind} ${column}`;
}
