/** Cuts the lines of a fiche at its headings. */
import { fold } from '../text/index.ts';
import { BLOCK_HEADING, type Heading, type HeadingId, HEADINGS } from './headings.ts';
import type { Line } from './lines.ts';

export interface Section {
  id: HeadingId;
  part: boolean;
  /** The heading's (first) line, from 1. */
  line: number;
  /** What follows the heading, a value on its own line included; blank lines kept. */
  lines: Line[];
}

/** A heading takes this many lines at most. */
const MAX_HEADING_LINES = 4;
/** Longer than any heading. */
const MAX_HEADING_LENGTH = 200;

const BY_KEY = new Map<string, Heading[]>();
for (const heading of HEADINGS) {
  BY_KEY.set(heading.key, [...(BY_KEY.get(heading.key) ?? []), heading]);
}
/** The first letters of all headings: most lines need no closer look. */
const OPENING_LENGTH = 5;
const OPENINGS = new Set(HEADINGS.map(({ key }) => key.slice(0, OPENING_LENGTH)));
const KEY_STARTS = new Set(
  HEADINGS.flatMap(({ key }) => {
    const words = key.split(' ');
    return words.map((_, index) => words.slice(0, index + 1).join(' '));
  }),
);

interface Found {
  heading: Heading;
  /** Lines that the heading itself takes. */
  length: number;
  /** What stands behind it on its last line. */
  value: string;
}

/** In printed order. Text before the first heading is left out. */
export function findSections(lines: readonly Line[]): Section[] {
  const sections: Section[] = [];
  let current: Section | null = null;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const inTables = current?.id === 'blocks';
    const found = matchHeading(lines, index, sections, inTables);
    if (found !== null) {
      const { id, part } = found.heading;
      current = { id, part, line: line.number, lines: [] };
      sections.push(current);
      index += found.length - 1;
      const last = lines[index];
      if (found.value !== '' && last !== undefined)
        current.lines.push({ ...last, text: found.value });
    } else if (
      !inTables &&
      BLOCK_HEADING.test(line.text) &&
      sections.some((s) => s.id === 'number')
    ) {
      current = { id: 'blocks', part: true, line: line.number, lines: [line] };
      sections.push(current);
    } else {
      current?.lines.push(line);
    }
  }
  return sections;
}

function matchHeading(
  lines: readonly Line[],
  index: number,
  before: readonly Section[],
  inTables: boolean,
): Found | null {
  let key = '';
  let taken = 0;
  for (let at = index; at < lines.length && taken < MAX_HEADING_LINES; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text === '') {
      if (key === '') return null;
      continue;
    }
    if (key === '' && !opensHeading(text)) return null;
    const [head, value] = splitValue(text);
    if (head.length > MAX_HEADING_LENGTH) return null;
    key = key === '' ? fold(head) : `${key} ${fold(head)}`;
    taken += 1;
    const heading = choose(BY_KEY.get(key), before, inTables);
    if (heading !== null) return { heading, length: at - index + 1, value };
    if (value !== '' || !KEY_STARTS.has(key) || text.includes(':') || text.includes('\t'))
      return null;
  }
  return null;
}

function opensHeading(text: string): boolean {
  const opening = fold(text.slice(0, 4 * OPENING_LENGTH)).slice(0, OPENING_LENGTH);
  return OPENINGS.has(opening);
}

/** `Code(s) NSF : x`, `Date …\tx`, `N° de fiche RNCP1` → heading and value. */
function splitValue(text: string): [string, string] {
  const number = /^(n°\s?de fiche)\s*(R(?:NCP|S)\d+)$/i.exec(text);
  if (number !== null) return [number[1] ?? '', number[2] ?? ''];
  const at = text.search(/[:\t]/);
  if (at === -1) return [text, ''];
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Where two headings share their words, the one whose turn it is. */
function choose(
  candidates: readonly Heading[] | undefined,
  before: readonly Section[],
  inTables: boolean,
): Heading | null {
  if (candidates === undefined) return null;
  // The block tables repeat "Modalités d'évaluation" as a column's name.
  const allowed = inTables
    ? candidates.filter((heading) => heading.part || heading.id === 'acquisition')
    : candidates;
  const reached = HEADINGS.findIndex(({ id }) => id === before.at(-1)?.id);
  return allowed.find((heading) => HEADINGS.indexOf(heading) > reached) ?? allowed.at(-1) ?? null;
}
