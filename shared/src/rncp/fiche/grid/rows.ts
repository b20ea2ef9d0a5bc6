/** Rows of a table of which each line is known: the cells of one row on one line, a tab between two. */
import { isLabel } from '../access-rows.ts';
import type { FicheTable } from '../table-headers.ts';

/** As many lines as there were: the last cell goes on under its row. */
export function printRows(lines: readonly string[][], table: FicheTable): string[] {
  // A block's table has one row; its two cells go on side by side.
  if (table === 'blocks') return lines.map((cells) => (isBlank(cells) ? '' : cells.join('\t')));
  const printed = lines.map((cells) => cells.at(-1) ?? '');
  for (const { from, to } of findRows(lines, table)) {
    const row = lines.slice(from, to);
    const before = (row[0] ?? []).slice(0, -1).map((_, column) => joined(row, column));
    let last = from;
    while (last < to - 1 && printed[last] === '') last += 1;
    const opening = printed[last] ?? '';
    printed[last] = '';
    printed[from] = [...before, opening].join('\t');
  }
  return printed;
}

function joined(row: readonly string[][], column: number): string {
  return row
    .map((cells) => cells[column] ?? '')
    .filter((text) => text !== '')
    .join(' ');
}

function findRows(lines: readonly string[][], table: FicheTable): { from: number; to: number }[] {
  const starts: number[] = [];
  lines.forEach((cells, index) => {
    const group = groupFrom(lines, index);
    const opens = !isBlank(cells) && (starts.length === 0 || opensRow(cells, group, table));
    if (opens) starts.push(index);
  });
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? lines.length }));
}

/** The lines from one under a blank line to the next blank one; none from any other. */
function groupFrom(lines: readonly string[][], index: number): readonly string[][] {
  if (index > 0 && !isBlank(lines[index - 1] ?? [])) return [];
  let end = index;
  while (end < lines.length && !isBlank(lines[end] ?? [])) end += 1;
  return lines.slice(index, end);
}

/** A cell in the middle of its row begins under the others' first lines: the group tells the row. */
function opensRow(
  cells: readonly string[],
  group: readonly string[][],
  table: FicheTable,
): boolean {
  const first = cells[0] ?? '';
  if (table === 'certifiers') return group.length > 0;
  if (table === 'legal') return /^(?:-|\d{2}[-/]\d{2}[-/]\d{4})$/.test(joined(group, 0) || first);
  if (table === 'linked') return /^R(?:NCP|S)/.test(first);
  return isLabel(joined(group, 0));
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '');
}
