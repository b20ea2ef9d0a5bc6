/** A line of a drawn page as the words that stand on it without a wide gap between them. */
import { isPageNoise, withoutButton } from '../lines.ts';

export interface Chunk {
  text: string;
  start: number;
}
export type Chunks = readonly (readonly Chunk[])[];

/** A longer line is none of a page. */
const MAX_LINE = 400;

/** None for what pages repeat. */
export function chunksOf(line: string): Chunk[] {
  if (line.length > MAX_LINE || isPageNoise(line.trim())) return [];
  const chunks: Chunk[] = [];
  for (const match of withoutButton(line.trimEnd()).matchAll(/[^\s\f]+(?: [^\s\f]+)*/g)) {
    chunks.push({ text: match[0], start: match.index });
  }
  return chunks;
}
