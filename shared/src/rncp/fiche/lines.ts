/** The source text as lines that keep their numbers, without the noise of the printed page. */
import {
  decodeEntities,
  type PrintedLine,
  trimEndOf,
  UNWRAPPED_LENGTH,
  withoutLigatures,
} from '../text/index.ts';

export interface Line extends PrintedLine {
  /** Line of the source text, from 1. */
  number: number;
  /** Without white space at its ends; tabs inside are kept: they separate table cells. */
  text: string;
  /** Page noise that stood before this line, as printed. */
  noise: string;
  /** The whole text is a page drawn with spaces: each line of a table is one of both cells. */
  drawn?: boolean;
}

/** Lines that every page of the PDF or of the site repeats. */
const PAGE_NOISE = [
  /^une question ?\?$/i,
  /^(?:page )?\d{1,3} ?(?:\/|sur) ?\d{1,3}$/i,
  /^https?:\/\/(?:www\.)?francecompetences\.fr\/recherche\/\S{1,80}(?: \d{1,3} ?\/ ?\d{1,3})?$/i,
  /^\d{2}\/\d{2}\/\d{4},? \d{2}:\d{2}\b.{0,120}$/,
];
/** The site's button, where a program adds it to the line that it floats beside. */
const BUTTON_BESIDE = /Une question ?\?$/;
/** The rule under a table's header, in a copy that draws tables with bars. */
const TABLE_RULE = /^[-|:\s]*---[-|:\s]*$/;
/** Names of the site's pictures: noise, but no page ends there. */
const PICTURE =
  /^icone? (?:de (?:la )?|du )?(?:nomenclature|nsf|formacode|date|certification|ccn)$/i;

/**
 * Cleans without moving anything: line numbers are those of the text as given.
 *
 * @param text the fiche; any line ends, byte order mark, no-break spaces and decomposed accents
 * @param drawn it is a page drawn with spaces
 * @returns non-noise lines, blank ones included
 */
export function readLines(text: string, drawn = false): Line[] {
  const lines: Line[] = [];
  let noise: string[] = [];
  let afterPageBreak = false;
  const printed = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/);
  const unwrapped = printed.some((raw) => raw.length >= UNWRAPPED_LENGTH);
  const barred = printed.some((raw) => raw.includes('|') && isTableRule(raw));
  printed.forEach((raw, index) => {
    if (raw.includes('\f')) afterPageBreak = true;
    const line = cleanLine(barred && raw.includes('|') ? tabbed(raw) : raw);
    const pageNoise = isPageNoise(line);
    if (pageNoise || isTableRule(raw) || PICTURE.test(line)) {
      afterPageBreak ||= pageNoise;
      noise.push(line);
      return;
    }
    const kept = line === '' ? '' : noise.join('\n');
    lines.push({ number: index + 1, text: line, afterPageBreak, noise: kept, unwrapped, drawn });
    if (line !== '') {
      afterPageBreak = false;
      noise = [];
    }
  });
  return lines;
}

function cleanLine(raw: string): string {
  const spaced = withoutLigatures(decodeEntities(raw))
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[^\S\t]|[\uE000-\uE002]|[^\P{Cc}\t]/gu, ' ');
  // Tabs at the start stay: they are empty cells.
  let start = 0;
  while (spaced.charAt(start) === ' ') start += 1;
  return withoutButton(trimEndOf(spaced.slice(start), ''));
}

/** A line of the button alone is noise as a whole. */
export function withoutButton(line: string): string {
  const at = line.search(BUTTON_BESIDE);
  return at > 0 ? trimEndOf(line.slice(0, at), '') : line;
}

/** True for what the pages of a print repeat. */
export function isPageNoise(line: string): boolean {
  return line !== '' && line.length < 200 && PAGE_NOISE.some((pattern) => pattern.test(line));
}

function isTableRule(raw: string): boolean {
  return raw.length < 200 && TABLE_RULE.test(raw);
}

/** `| a | b |` → `a⇥b`: a row of a table drawn with bars. */
function tabbed(raw: string): string {
  const cells = raw.split('|').map((cell) => cell.trim());
  if (cells[0] === '' && raw.trimStart().startsWith('|')) cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells.join('\t');
}
