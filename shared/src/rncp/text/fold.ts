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
  let folded = '';
  let start = -1;
  for (let at = 0; at <= letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    if (isWordUnit(code)) {
      if (start === -1) start = at;
      continue;
    }
    if (start !== -1) folded += letters.slice(start, at);
    start = -1;
    const separates = at < letters.length && !isCombining(code);
    if (separates && folded !== '' && !folded.endsWith(' ')) folded += ' ';
  }
  return folded.endsWith(' ') ? folded.slice(0, -1) : folded;
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
