import { bareLetters } from './letters.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text that says something, and where it stands. */
export interface Token {
  /** As printed: `Énergies`. */
  readonly text: string;
  /** What it shares with its family: `energ`. */
  readonly stem: string;
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
}

/** A plus sign belongs to its word: `B1+` is not `B1`. */
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+\+*/gu;
const ELISIONS: ReadonlySet<string> = new Set(
  'c d j jusqu l lorsqu m n puisqu qu quelqu quoiqu s t'.split(' '),
);
const APOSTROPHES = "'’ʼ‘`´";

/** The words of a text that carry meaning, in order: elisions (`l'`, `qu'`) and stop words left out. */
export function significantTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const bare = bareLetters(match[0]);
    const after = text.charAt(match.index + match[0].length);
    const isElided = after !== '' && APOSTROPHES.includes(after) && ELISIONS.has(bare);
    if (bare === '' || isElided || isStopWord(bare)) continue;
    tokens.push({ text: match[0], stem: stem(bare), start: match.index });
  }
  return tokens;
}

/** The stems of a text, each once with the first word that has it, as printed. */
export function stemsOf(text: string): Map<string, string> {
  const stems = new Map<string, string>();
  for (const token of significantTokens(text)) {
    if (!stems.has(token.stem)) stems.set(token.stem, token.text);
  }
  return stems;
}

/**
 * All words of a text in bare letters, one space between them: two texts that give the same are
 * the same but for typography. `L’œuvre : B1+` → `l oeuvre b1+`.
 */
export function normaliseText(text: string): string {
  return (bareLetters(text).match(WORD) ?? []).join(' ');
}
