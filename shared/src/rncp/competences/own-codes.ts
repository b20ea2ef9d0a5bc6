import { tidy } from '../text/index.ts';
import type { Mark } from './mark.ts';

/** `C1.1`, `C2.B1`, `A1.2 -`, `C3 :`: a letter code; `1 -`, `1.`, `1.2)`: a number. */
const OWN_CODE =
  /^\s*(?:([A-Z]{1,3}\d{1,2}(?:[.-][A-Z]?\d{1,2}){1,3})(?=[\s:.)–-])|([A-Z]{1,2}\d{1,2})(?=\s*[:.)–-]\s|\s+\p{Lu})|(\d{1,2}(?:\.\d{1,2})+)(?=[\s:.)–-])|(\d{1,2})(?=\s*[.)]\s|\s+[-–]\s))\s*[:.)–-]?\s*/u;

/** A code of the list's own at the start of an item. */
export interface OwnCode {
  /** `C1.1`; null for a plain number, which names nothing. */
  alias: string | null;
  /** Characters up to the item's first word. */
  length: number;
}

/** The list's own code that a text opens with, or null. */
export function readOwnCode(text: string): OwnCode | null {
  const match = OWN_CODE.exec(text.slice(0, 40));
  if (match === null) return null;
  const alias = match[1] ?? match[2] ?? match[3] ?? null;
  return { alias, length: match[0].length };
}

/** True where a text is nothing but a code: the dash behind it belongs to it. */
export function isOwnCode(text: string): boolean {
  return readOwnCode(`${text.trim()} - `)?.length === text.trim().length + 3;
}

/** Lines that open with a code of the list's own; the code itself is left to the item's reader. */
export function findCodeMarks(masked: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of masked.matchAll(/^[^\n]*/gm)) {
    if (readOwnCode(tidy(match[0].slice(0, 80))) !== null)
      marks.push({ at: match.index, textStart: match.index });
  }
  return marks;
}
