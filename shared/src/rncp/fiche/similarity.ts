/**
 * How alike two folded texts are: Dice's coefficient of their words.
 *
 * @returns 0 (no word in common) to 1 (the same words)
 */
export function similarity(a: string, b: string): number {
  const left = new Set(a.split(' '));
  const right = new Set(b.split(' '));
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / (left.size + right.size);
}
