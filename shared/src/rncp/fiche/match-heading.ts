/** Which heading, if any, the lines from a place on print. */
import { fold } from '../text/index.ts';
import { nearest } from './edit-distance.ts';
import { OPENING_LINES } from './heading-wordings.ts';
import { type Heading, type HeadingId, HEADINGS, rankOf } from './headings.ts';

export interface FoundHeading {
  heading: Heading;
  /** Lines that the heading itself takes; 0 where the line opens the section and belongs to it. */
  length: number;
  /** What stands behind it on its last line. */
  value: string;
}

/** A heading takes this many lines at most. */
const MAX_HEADING_LINES = 4;
/** Longer than any heading. */
const MAX_HEADING_LENGTH = 200;
/** Letters that a misprint of a heading may change ("Le cas échant", "disctincts"). */
const MISPRINTS = 2;
/** A shorter heading could become another word. */
const MIN_MISPRINTED_LENGTH = 18;

const BY_KEY = new Map<string, Heading[]>();
for (const heading of HEADINGS) {
  for (const key of heading.keys) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), heading]);
}
const KEYS = [...BY_KEY.keys()];
const LONG_KEYS = KEYS.filter((key) => key.length >= MIN_MISPRINTED_LENGTH);
/** The first letters of all headings: most lines need no closer look. */
const OPENING_LENGTH = 5;
const OPENINGS = new Set([
  ...KEYS.map((key) => `${key} `.slice(0, OPENING_LENGTH)),
  'nom l',
  'aucun',
  'ancie',
  'certi',
]);
/** What a longer heading begins with. */
const KEY_STARTS = new Set(
  KEYS.flatMap((key) => {
    const words = key.split(' ');
    return words.slice(1).map((_, index) => words.slice(0, index + 1).join(' '));
  }),
);
/** What ends the tables of the blocks, beside the parts. */
const AFTER_TABLES = new Set<HeadingId>(['acquisition', 'sectors', 'entryPrerequisites', 'routes']);

/**
 * @param lines their texts; blank ones may stand inside a heading
 * @param reached the section that the lines before belong to; null before the first one
 */
export function matchHeading(
  lines: readonly { text: string }[],
  index: number,
  reached: HeadingId | null,
): FoundHeading | null {
  let key = '';
  let taken = 0;
  let found: FoundHeading | null = null;
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
    const candidates = found === null ? candidatesFor(key) : (BY_KEY.get(key) ?? []);
    const heading = choose(candidates, reached);
    // A heading may go on under the line that could be all of it.
    if (heading !== null) found = { heading, length: at - index + 1, value };
    if (value !== '' || !KEY_STARTS.has(key) || text.includes(':') || text.includes('\t')) break;
  }
  if (found !== null) return found;
  return matchOpeningLine(lines[index]?.text ?? '', reached);
}

function matchOpeningLine(text: string, reached: HeadingId | null): FoundHeading | null {
  const words = fold(text.slice(0, MAX_HEADING_LENGTH));
  const id = OPENING_LINES.find(([, pattern]) => pattern.test(words))?.[0];
  if (id === undefined || id === reached) return null;
  const heading = choose(
    HEADINGS.filter((known) => known.id === id),
    reached,
  );
  return heading === null ? null : { heading, length: 0, value: '' };
}

function opensHeading(text: string): boolean {
  const opening = `${fold(text.slice(0, 4 * OPENING_LENGTH))} `.slice(0, OPENING_LENGTH);
  return OPENINGS.has(opening);
}

function candidatesFor(key: string): readonly Heading[] {
  const exact = BY_KEY.get(key);
  if (exact !== undefined || key.length < MIN_MISPRINTED_LENGTH) return exact ?? [];
  const near = KEY_STARTS.has(key) ? null : nearest(key, LONG_KEYS, MISPRINTS);
  return near === null ? [] : (BY_KEY.get(near) ?? []);
}

/** `Date de publication de la fiche 21-06-2021`: the tab between the two is lost. */
const RUN_TOGETHER = /^(\D{10,120}?) (\d{2}[-/]\d{2}[-/]\d{4}|\d{1,2}|-)$/;

/** `Code(s) NSF : x`, `Date …\tx`, `N° de fiche RNCP1` → heading and value. */
function splitValue(text: string): [string, string] {
  const number = /^(n°\s?de fiche)\s*:?\s*(R(?:NCP|S)\s?\d+.*)$/i.exec(text.slice(0, 300));
  if (number !== null) return [number[1] ?? '', number[2] ?? ''];
  const at = text.search(/[:\t]/);
  if (at === -1) {
    const [, head, value] = RUN_TOGETHER.exec(text) ?? [];
    return head === undefined || value === undefined ? [text, ''] : [head, value];
  }
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Where several headings share their words, the one whose turn it is. */
function choose(candidates: readonly Heading[], reached: HeadingId | null): Heading | null {
  const rank = rankOf(reached ?? undefined);
  const allowed = candidates.filter(({ id, part, top }) => {
    // The block tables repeat "Modalités d'évaluation" as a column's name.
    if (reached === 'blocks') return part || AFTER_TABLES.has(id);
    return !top || rank < rankOf('certifiers');
  });
  return allowed.find(({ id }) => rankOf(id) > rank) ?? allowed.at(-1) ?? null;
}
