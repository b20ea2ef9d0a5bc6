const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae' };

/**
 * A text in bare lower-case letters, to compare by: no accents, no ligatures, no invisible signs
 * (soft hyphens, zero-width spaces). `Éco‑gestes à l’ŒUVRE` → `eco‑gestes a l’oeuvre`.
 *
 * Linear in the text's length, which it may change.
 */
export function bareLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[œæ]/g, (ligature) => LIGATURES[ligature] ?? ligature);
}
