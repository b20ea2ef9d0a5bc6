/** The source text as lines that keep their numbers, without the noise of the printed page. */
import { decodeEntities, type PrintedLine, trimEndOf } from '../text/index.ts';

export interface Line extends PrintedLine {
  /** Line of the source text, from 1. */
  number: number;
  /** Without white space at its ends; tabs inside are kept: they separate table cells. */
  text: string;
  /** Page noise that stood before this line, as printed. */
  noise: string;
}

/** Lines that every page of the PDF or of the site repeats, and the rules of copied tables. */
const NOISE = [
  /^une question ?\?$/i,
  /^(?:page )?\d{1,3} ?(?:\/|sur) ?\d{1,3}$/i,
  /^https?:\/\/(?:www\.)?francecompetences\.fr\/recherche\/\S{1,80}(?: \d{1,3} ?\/ ?\d{1,3})?$/i,
  /^\d{2}\/\d{2}\/\d{4},? \d{2}:\d{2}\b.{0,120}$/,
  /^[-|:\s]*---[-|:\s]*$/,
];
/** A table rule is noise, but no page ends there. */
const TABLE_RULE = NOISE.at(-1);

/**
 * Cleans without moving anything: line numbers are those of the text as given.
 *
 * @param text the fiche; any line ends, byte order mark, no-break spaces and decomposed accents
 * @returns non-noise lines, blank ones included
 */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let noise: string[] = [];
  let afterPageBreak = false;
  const printed = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|\r|\n/);
  printed.forEach((raw, index) => {
    if (raw.includes('\f')) afterPageBreak = true;
    const line = cleanLine(raw);
    if (isNoise(line)) {
      afterPageBreak ||= !TABLE_RULE?.test(line);
      noise.push(line);
      return;
    }
    const kept = line === '' ? '' : noise.join('\n');
    lines.push({ number: index + 1, text: line, afterPageBreak, noise: kept });
    if (line !== '') {
      afterPageBreak = false;
      noise = [];
    }
  });
  return lines;
}

function cleanLine(raw: string): string {
  const spaced = decodeEntities(raw)
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[^\S\t]|[\uE000-\uE002]|[^\P{Cc}\t]/gu, ' ');
  // Tabs at the start stay: they are empty cells.
  let start = 0;
  while (spaced.charAt(start) === ' ') start += 1;
  return trimEndOf(spaced.slice(start), '');
}

function isNoise(line: string): boolean {
  return line !== '' && line.length < 200 && NOISE.some((pattern) => pattern.test(line));
}
