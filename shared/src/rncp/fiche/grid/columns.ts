/** Where the columns of a drawn table begin, and what stands in each. */
import type { Chunk, Chunks } from './chunks.ts';

/** Letters that the text of a column may begin before its name. */
const SLACK = 2;

/** Where each column begins: under a name in the middle of its column, text begins further left. */
export function bordersOf(names: readonly Chunk[], body: Chunks): number[] {
  // Where the first column's text begins, no other does.
  const edge = body.flat().reduce((least, { start }) => Math.min(least, start), Infinity) + SLACK;
  return names.map(({ start }, index) => {
    const before = names[index - 1];
    if (before === undefined) return 0;
    const middle = before.start + before.text.length / 2;
    const counts = new Map<number, number>();
    for (const line of body) {
      const near = line.find(
        (chunk) => chunk.start > Math.max(middle, edge) && chunk.start <= start + SLACK,
      );
      if (near !== undefined) counts.set(near.start, (counts.get(near.start) ?? 0) + 1);
    }
    const [usual = start] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    return usual;
  });
}

/** The line's words by column; null where they cross a border. */
export function cellsOf(line: readonly Chunk[], borders: readonly number[]): string[] | null {
  const cells = borders.map(() => '');
  for (const { text, start } of line.flatMap((chunk) => splitAt(chunk, borders))) {
    const column = Math.max(0, columnAt(start, borders));
    if (columnAt(start + text.length - 1 - SLACK, borders) > column) return null;
    cells[column] = `${cells[column] ?? ''} ${text}`.trim();
  }
  return cells;
}

/** The last column that begins at or before a place. */
function columnAt(place: number, borders: readonly number[]): number {
  return borders.findLastIndex((border) => border <= place + SLACK);
}

/** Where a column's text reaches up to the next one, one space is between the two. */
function splitAt(chunk: Chunk, borders: readonly number[]): Chunk[] {
  const at = borders.find((border) => chunk.text.charAt(border - chunk.start - 1) === ' ');
  if (at === undefined) return [chunk];
  const length = at - chunk.start;
  const rest = { text: chunk.text.slice(length), start: at };
  return [{ text: chunk.text.slice(0, length - 1), start: chunk.start }, ...splitAt(rest, borders)];
}
