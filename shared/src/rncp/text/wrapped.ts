/** What the end of a line does to words. */

const COMPOUND = /\p{L}-$/u;
const GOES_ON = /^(?!(?:et|ou|à) )\p{L}/u;

/** What stands between two lines made one: a compound word (`HG-EMC`) may break behind its hyphen. */
export function gapBetween(before: string, next: string): ' ' | '' {
  return COMPOUND.test(before.slice(-3)) && GOES_ON.test(next) ? '' : ' ';
}

/** Two lines as one. */
export function joinWrapped(before: string, next: string): string {
  return `${before}${gapBetween(before, next)}${next}`;
}

const LIGATURES: Record<string, string> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/** Letters that a PDF prints as one sign, and many programs copy so: `certiﬁcation`. */
export function withoutLigatures(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (sign) => LIGATURES[sign] ?? sign);
}
