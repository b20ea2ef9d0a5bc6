/** Between aliases in one cell; a bar inside of one is written `\|`. */
const SEPARATOR = ' | ';

/** Several codes as one cell. Blanks around them, and empty ones, mean nothing. */
export function joinAliases(aliases: readonly string[]): string {
  return trimmed(aliases)
    .map((alias) => alias.replace(/[\\|]/g, String.raw`\$&`))
    .join(SEPARATOR);
}

/** Codes between bars, as {@link joinAliases} writes them and as people do. */
export function splitAliases(cell: string): string[] {
  const marked = cell.replace(/\\[\\|]|\|/g, (found) => (found === '|' ? '\0' : found));
  return trimmed(marked.split('\0')).map((alias) => alias.replace(/\\([\\|])/g, '$1'));
}

export function trimmed(aliases: readonly string[]): string[] {
  return aliases.map((alias) => alias.trim()).filter((alias) => alias !== '');
}
