/**
 * XML 1.0 holds few control characters, and writers drop what Unicode keeps for itself.
 * Spreadsheets write such characters as `_x000D_`, and protect text that looks like that by writing
 * its underscore so. The library that writes does not; the one that reads takes it back.
 * @see ECMA-376 part 1, 22.4.2.4 ST_Xstring
 */
const UNSAFE = [
  // Control characters other than tab and line feed.
  '[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]',
  // Noncharacters, and the replacement character that stands for them.
  '[\\uFDD0-\\uFDEF\\uFFFD-\\uFFFF]',
  // Noncharacters beyond the first plane, as pairs of surrogates.
  '[\\uD83F\\uD87F\\uD8BF\\uD8FF\\uD93F\\uD97F\\uD9BF\\uD9FF\\uDA3F\\uDA7F\\uDABF\\uDAFF\\uDB3F\\uDB7F\\uDBBF\\uDBFF][\\uDFFE\\uDFFF]',
  '_(?=x[0-9A-Fa-f]{4}_)',
].join('|');
const UNSAFE_EVERYWHERE = new RegExp(UNSAFE, 'g');

export function escapeCell(text: string): string {
  // The writer looks texts up in a plain object, which has members of its own.
  if (text in {}) return `${escaped(text.charCodeAt(0))}${text.slice(1)}`;
  return text.replace(UNSAFE_EVERYWHERE, (characters) =>
    [...Array(characters.length).keys()].map((at) => escaped(characters.charCodeAt(at))).join(''),
  );
}

function escaped(unit: number): string {
  return `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;
}
