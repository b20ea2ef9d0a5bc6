/** The text of a fiche from what stands on its pages, in the form that the parser of texts reads. */
import { opensFicheSection } from '@blocmap/shared/rncp';
import { Edges } from './edges.ts';
import { withoutFurniture } from './furniture.ts';
import { isBeside, joinLines } from './paragraphs.ts';
import type { Pages } from './pieces.ts';
import { findSegments, type Segment } from './segments.ts';
import { findTables, isTable, type Row, type Table } from './tables.ts';

/** Lines of text; in tables, a tab between two cells. */
export function textOf(pages: Pages): string {
  const segments = withoutFurniture(findSegments(pages), pages.length);
  const parts = findTables(segments);
  const edges = new Edges(parts);
  const lines: string[] = [];
  let run: Segment[] = [];
  const flush = () => {
    lines.push(...joinRun(run, edges.page));
    run = [];
  };
  for (const part of parts) {
    if (!isTable(part)) {
      run.push(part);
      continue;
    }
    flush();
    lines.push(part.header.join('\t'), ...part.rows.flatMap((row) => printRow(row, part, edges)));
  }
  flush();
  return lines.join('\n');
}

/** Pieces side by side are a label and its value: a tab stands between them. */
function joinRun(run: readonly Segment[], edge: number): string[] {
  const texts = run.map(({ text }) => text);
  const headings = new Set(run.filter((_, index) => opensFicheSection(texts, index, false)));
  const column = { edge, opens: (segment: Segment) => headings.has(segment) };
  const lines: string[] = [];
  let lower: Segment[] = [];
  run.forEach((segment, index) => {
    const last = run[index - 1];
    if (last === undefined || !isBeside(last, segment)) {
      lower.push(segment);
      return;
    }
    lines.push(...joinLines(lower, column));
    lines.push(`${lines.pop() ?? ''}\t${segment.text}`);
    lower = [];
  });
  return [...lines, ...joinLines(lower, column)];
}

/** Cells before the last on one line; a block's first cell keeps its lines. */
function printRow(row: Row, table: Table, edges: Edges): string[] {
  const cells = row.map((cell, column) => {
    const list = table.kind === 'blocks' && column === 0;
    return joinLines(cell, { edge: edges.of(table, column), list });
  });
  const last = cells.pop() ?? [];
  if (table.kind === 'blocks') {
    const left = cells[0] ?? [];
    return [...left.slice(0, -1), `${left.at(-1) ?? ''}\t${last[0] ?? ''}`, ...last.slice(1)];
  }
  const before = cells.map((paragraphs) => paragraphs.join(' '));
  return [[...before, last[0] ?? ''].join('\t'), ...last.slice(1)];
}
