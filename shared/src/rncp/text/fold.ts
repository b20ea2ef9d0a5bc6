const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae' };

/**
 * Bare words to compare by: no accents, case, punctuation or markup. `Économie – gestion` →
 * `economie gestion`; `+` stays, since `B1+` is not `B1`.
 */
export function fold(text: string): string {
  const letters = text
    .toLowerCase()
    .replace(/[œæ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .normalize('NFD');
  // Collected, not concatenated: asking a growing string how it ends copies it each time.
  const pieces: string[] = [];
  let start = -1;
  for (let at = 0; at <= letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    if (isWordUnit(code)) {
      if (start === -1) start = at;
      continue;
    }
    if (start !== -1) pieces.push(letters.slice(start, at));
    start = -1;
    if (pieces.length > 0 && pieces.at(-1) !== ' ' && !isCombining(code)) pieces.push(' ');
  }
  if (pieces.at(-1) === ' ') pieces.pop();
  return pieces.join('');
}

/** A letter, a digit or a plus sign; beyond ASCII any letter counts. */
function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 43;
  return !isCombining(code) && NON_ASCII_WORD.test(String.fromCharCode(code));
}
const NON_ASCII_WORD = /[\p{L}\p{N}\p{Cs}]/u;

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}
