/**
 * Rows of the certifiers' table in a copy that keeps no cells: the SIRET, dashes and addresses tell
 * where one ends.
 */

/** Each cell's words; a name that holds two dashes in a row is a row without SIRET and another. */
const ROWS = [
  /^((?:(?! - - ).){1,300}?) (\d{14}) (-|.{1,200}?) (-|(?:https?:|www\.)\S{1,200})(?: |$)/,
  /^(.{1,300}?) (-) (-) (-|(?:https?:|www\.)\S{1,200})(?: |$)/,
];
/** Far more than any fiche has. */
const MAX_LENGTH = 20_000;
const ADDRESS_TO_BREAK = /(?:https?:|www\.)\S*[/.?&=_-]$/;
const REST_OF_ADDRESS = /^[a-z0-9][\w/.?=&%#-]*$/;

/** @returns four cells a row; null where the lines are no such rows from end to end */
export function cellsAcrossLines(texts: readonly string[]): string[][] | null {
  if (texts.some((text) => text.includes('\t'))) return null;
  let rest = texts.reduce(joinedAddress, '').trim();
  if (rest.length > MAX_LENGTH) return null;
  const rows: string[][] = [];
  while (rest !== '') {
    const match = ROWS.map((row) => row.exec(rest)).find((found) => found !== null);
    if (match === undefined) return null;
    rows.push(match.slice(1));
    rest = rest.slice(match[0].length);
  }
  return rows;
}

/** An address too long for its column goes on under it. */
function joinedAddress(before: string, next: string): string {
  const goesOn = ADDRESS_TO_BREAK.test(before.slice(-300)) && REST_OF_ADDRESS.test(next);
  return `${before}${goesOn ? '' : ' '}${next}`;
}
