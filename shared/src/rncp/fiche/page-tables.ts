/**
 * Tables as pages print them: a narrow column breaks the names above it, and every page that a table
 * goes on on prints them again.
 */
import type { Line } from './lines.ts';
import { type FicheTable, opensFicheSection, tableHeaderLines } from './table-headers.ts';

/** Each table's header on one line, and once. */
export function joinTableHeaders(lines: readonly Line[]): Line[] {
  const texts = lines.map(({ text }) => text);
  const kept: Line[] = [];
  let open: FicheTable | null = null;
  let pageBreak = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const header = tableHeaderLines(texts, index);
    if (header === null) {
      if (line.text !== '' && opensFicheSection(texts, index, open === 'blocks')) open = null;
      kept.push(pageBreak && line.text !== '' ? { ...line, afterPageBreak: true } : line);
      pageBreak &&= line.text === '';
      continue;
    }
    const { table, length } = header;
    const printed = lines.slice(index, index + length);
    if (table === open) pageBreak = true;
    else if (table === 'blocks') kept.push(...printed);
    else kept.push({ ...line, text: textOf(printed) });
    open = table;
    index += length - 1;
  }
  return kept;
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}
