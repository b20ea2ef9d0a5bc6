import { tidy } from '../text/index.ts';
import type { Mark } from './mark.ts';

/** Line breaks without bullets: every line that does not go on in lower case begins an item. */
export function findLineMarks(masked: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of masked.matchAll(/^[^\n]*/gm)) {
    const line = tidy(match[0]);
    if (line === '' || (marks.length > 0 && /^[\p{Ll}(,;:]/u.test(line))) continue;
    marks.push({ at: match.index, textStart: match.index });
  }
  return marks;
}
