const ELLIPSIS = '…';

/**
 * A text of at most so many characters as databases count them (code points). What is too long is
 * cut between words where that leaves enough, else between characters as people see them, and ends
 * with an ellipsis.
 */
export function shortened(text: string, most: number): string {
  if (codePoints(text, most) <= most) return text;
  const head = wholeCharacters(text, most - 1);
  const space = head.lastIndexOf(' ');
  const words = space > head.length / 2 ? head.slice(0, space) : head;
  return `${words.replace(/[\s,;:.]+$/, '')}${ELLIPSIS}`;
}

/** How many there are; counted no further than `most` and one. */
export function codePoints(text: string, most: number): number {
  // A code point has one or two units.
  return Array.from(text.slice(0, 2 * most + 2)).length;
}

function wholeCharacters(text: string, most: number): string {
  let head = '';
  let count = 0;
  const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
  for (const { segment } of characters.segment(text.slice(0, 2 * most + 2))) {
    count += codePoints(segment, most);
    if (count > most) break;
    head += segment;
  }
  return head;
}
