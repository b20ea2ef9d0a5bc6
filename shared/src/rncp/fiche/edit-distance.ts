/**
 * The one text of a list that differs from another by a few letters at most.
 *
 * @param most letters added, left out or exchanged
 * @returns null where none does, or where two do equally well
 */
export function nearest(text: string, list: readonly string[], most: number): string | null {
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of list) {
    if (Math.abs(candidate.length - text.length) > most) continue;
    const distance = editDistance(text, candidate);
    if (distance === least) best = null;
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance; both texts are as long as a heading. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const exchanged = a.charAt(row - 1) === b.charAt(column - 1) ? 0 : 1;
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + exchanged,
      );
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
