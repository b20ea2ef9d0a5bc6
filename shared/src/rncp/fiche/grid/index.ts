/**
 * A page drawn with spaces: `pdftotext -layout` and its like put what stands side by side on a page
 * side by side on a line. Its tables get their borders back; no line moves.
 */
import { type FicheTable, opensFicheSection } from '../table-headers.ts';
import { type Chunks, chunksOf } from './chunks.ts';
import { bordersOf, cellsOf } from './columns.ts';
import { type Header, headerAt } from './headers.ts';
import { printRows } from './rows.ts';

const BLOCK_HEADER = /^ *Liste de compétences {2,300}Modalités d.évaluation *$/m;

/** True where a text is such a page. */
export function isGrid(text: string): boolean {
  return BLOCK_HEADER.test(text);
}

/** The same lines; in tables, a tab between two cells. */
export function withBorders(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const chunks = lines.map(chunksOf);
  const texts = lines.map((line) => line.trim());
  for (let index = 0; index < lines.length; index += 1) {
    const header = headerAt(chunks, index);
    const broken = header === null ? brokenLabel(chunks, texts, index) : null;
    if (broken !== null) {
      lines[index] = broken.text;
      lines[broken.under] = '';
    }
    if (header === null) continue;
    const from = index + header.length;
    const end = endOf(texts, chunks, from, header.table);
    // What the pages repeat is of no cell.
    const body = range(from, end).filter((at) => texts[at] === '' || chunks[at]?.length !== 0);
    for (const at of range(index, from)) lines[at] = '';
    lines[index] = header.names.map((name) => name.text).join('\t');
    drawBorders(lines, chunks, body, header);
    index = end - 1;
  }
  return lines.join('\n');
}

/** Writes rows in their places; a line whose words cross a border stays as it is. */
function drawBorders(
  lines: string[],
  chunks: Chunks,
  body: readonly number[],
  { names, table }: Header,
): void {
  const borders = bordersOf(
    names,
    body.map((at) => chunks[at] ?? []),
  );
  const places: number[] = [];
  const rows: string[][] = [];
  for (const at of body) {
    const cells = cellsOf(chunks[at] ?? [], borders);
    if (cells === null) continue;
    places.push(at);
    rows.push(cells);
  }
  printRows(rows, table).forEach((text, row) => {
    lines[places[row] ?? -1] = text;
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** `Date de dernière délivrance …   24-07-2025` with the rest of the heading under it. */
function brokenLabel(
  chunks: Chunks,
  texts: readonly string[],
  index: number,
): { text: string; under: number } | null {
  const [label, value, ...others] = chunks[index] ?? [];
  if (label === undefined || value === undefined || others.length > 0) return null;
  let under = index + 1;
  while (chunks[under]?.length === 0 && texts[under] !== '') under += 1;
  const [rest, ...more] = chunks[under] ?? [];
  if (rest?.start !== label.start || more.length > 0) return null;
  const heading = `${label.text} ${rest.text}`;
  if (opensFicheSection([label.text], 0, false) || !opensFicheSection([heading], 0, false)) {
    return null;
  }
  return { text: `${heading}\t${value.text}`, under };
}

function endOf(texts: readonly string[], chunks: Chunks, from: number, table: FicheTable): number {
  const inBlocks = table === 'blocks';
  for (let at = from; at < texts.length; at += 1) {
    if (texts[at] === '') continue;
    if (opensFicheSection(texts, at, inBlocks) || headerAt(chunks, at) !== null) return at;
    if (!inBlocks && brokenLabel(chunks, texts, at) !== null) return at;
  }
  return texts.length;
}
