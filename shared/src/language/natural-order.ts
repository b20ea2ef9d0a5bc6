/** The order that people expect of codes and names: `BC02.9` before `BC02.10`. Total: 0 means equal. */
export function compareNaturally(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : Number(a > b));
}
const COLLATOR = new Intl.Collator('fr', { numeric: true });
