/**
 * What a spreadsheet would take for a formula, full-width signs too, and our own mark, which must
 * come back as well.
 */
const DANGEROUS = /^[=+\-@\t\r\n'＝＋－＠]/;

/**
 * A cell that no spreadsheet computes: an apostrophe before it, which they take for "text".
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function guardFormula(cell: string): string {
  return DANGEROUS.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before {@link guardFormula}. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && DANGEROUS.test(cell.slice(1)) ? cell.slice(1) : cell;
}
