/** Cuts the lines of a fiche at its headings. */
import { fold } from '../text/index.ts';
import { opensBlock } from './block-heading.ts';
import { type HeadingId, rankOf } from './headings.ts';
import type { Line } from './lines.ts';
import { type FoundHeading, matchHeading } from './match-heading.ts';

export interface Section {
  id: HeadingId;
  part: boolean;
  /** The heading's (first) line, from 1. */
  line: number;
  /** What follows the heading, a value on its own line included; blank lines kept. */
  lines: Line[];
}

/** In printed order. Text before the first heading is left out. */
export function findSections(lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  let current: Section | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const found = matchHeading(lines, index, current?.id ?? null);
    if (found !== null && !repeatsHeading(current, found, line)) {
      const { id, part } = found.heading;
      current = { id, part, line: line.number, lines: [] };
      sections.push(current);
      index += Math.max(0, found.length - 1);
      const last = lines[index];
      if (last !== undefined && found.length === 0) current.lines.push(last);
      if (last !== undefined && found.value !== '')
        current.lines.push({ ...last, text: found.value });
    } else if (current?.id !== 'blocks' && opensBlocks(lines, index, sections)) {
      current = { id: 'blocks', part: true, line: line.number, lines: [line] };
      sections.push(current);
    } else {
      current?.lines.push(line);
    }
  }
  return sections;
}

/** The site prints some headings again as the text of the link under them. */
function repeatsHeading(current: Section | null, found: FoundHeading, line: Line): boolean {
  return (
    current !== null &&
    current.id === found.heading.id &&
    current.lines.every(({ text }) => text === '') &&
    !line.text.endsWith(':') &&
    found.value === ''
  );
}

const BLOCK_TABLE = 'liste de competences';
/** Between a block's heading and its table: the rest of its title, blank lines. */
const MAX_LINES_TO_TABLE = 12;

/** A block whose part's heading is lost: recognised by its code and its table. */
function opensBlocks(lines: readonly Line[], index: number, sections: readonly Section[]): boolean {
  const reached = rankOf(sections.at(-1)?.id);
  if (reached > rankOf('acquisition') || !opensBlock(lines[index]?.text ?? '')) return false;
  if (!sections.some(({ id }) => id === 'number')) return false;
  return lines
    .slice(index + 1, index + 1 + MAX_LINES_TO_TABLE)
    .some(({ text }) => text.length < 200 && fold(text).startsWith(BLOCK_TABLE));
}
