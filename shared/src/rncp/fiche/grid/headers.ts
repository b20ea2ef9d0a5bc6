/** The names above the columns of a drawn table, and where each column begins. */
import { fold } from '../../text/index.ts';
import { type FicheTable, TABLE_COLUMNS } from '../table-headers.ts';
import type { Chunk, Chunks } from './chunks.ts';

export interface Header {
  table: FicheTable;
  /** Each column's name, and where it begins. */
  names: Chunk[];
  /** Lines that it takes. */
  length: number;
}

const MAX_HEADER_LINES = 4;
/** No name is longer, no table has more. */
const MAX_NAME = 40;
const MAX_COLUMNS = 6;
const NAMES = TABLE_COLUMNS.flatMap(([, names]) => names).join(' ');

/** Names above columns; a narrow column breaks its name over several lines. */
export function headerAt(lines: Chunks, index: number): Header | null {
  let names: Chunk[] = [];
  for (let length = 1; length <= MAX_HEADER_LINES; length += 1) {
    const line = lines[index + length - 1] ?? [];
    if (line.length === 0 || line.length > MAX_COLUMNS || !line.every(startsName)) return null;
    names = line.reduce(placed, names).toSorted((a, b) => a.start - b.start);
    for (const [table, columns] of TABLE_COLUMNS) {
      const unnamed = columns.filter((name) => name === '').map(() => ({ text: '', start: 0 }));
      const all = [...unnamed, ...names];
      const same = all.every(({ text }, at) => fold(text) === columns[at]);
      if (same && all.length === columns.length) return { table, names: all, length };
    }
  }
  return null;
}

/** Most lines are no header: their words are none of a name. */
function startsName({ text }: Chunk): boolean {
  return text.length <= MAX_NAME && NAMES.includes(fold(text));
}

/** Under the name that it goes on with, or beside all others. */
function placed(names: readonly Chunk[], { text, start }: Chunk): Chunk[] {
  const end = start + text.length;
  const at = names.findIndex((name) => start < name.start + name.text.length && end > name.start);
  const above = names[at];
  if (above === undefined) return [...names, { text, start }];
  const name = { text: `${above.text} ${text}`, start: Math.min(above.start, start) };
  return names.with(at, name);
}
