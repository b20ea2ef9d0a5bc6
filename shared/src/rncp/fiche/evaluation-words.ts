import { PATHWAY_WORDINGS } from '../evaluation/index.ts';
import { fold, plain } from '../text/index.ts';

/** Forms of assessment as the ministry's fiches print them. */
const FORMS = [
  'controle en cours de formation ccf candidats',
  'ponctuel ecrit et pratique',
  'ponctuel ecrit et oral',
  'ponctuel pratique et oral',
  'ponctuel ecrit candidats',
  'ponctuel oral candidats',
  'oral et pratique candidats',
];

const WORDS = new Set<string>();
const PAIRS = new Set<string>();
for (const sentence of [...Object.values(PATHWAY_WORDINGS).flat(), ...FORMS]) {
  const words = sentence.split(' ');
  words.forEach((word, index) => {
    WORDS.add(word);
    PAIRS.add(`${word} ${words[index + 1] ?? ''}`);
  });
}
/** Words that stand alone on a line without telling anything. */
const TELLS_NOTHING = new Set(['a', 'd', 'de', 'en', 'et', 'la', 'ou', 'un', 'une', 'dans', '3']);

/**
 * How much a piece of a table speaks the language of the evaluation column.
 *
 * @returns from -1 (not a word of it) to 1 (every pair of words is of it)
 */
export function evaluationLikeness(text: string): number {
  const words = fold(plain(text)).split(' ');
  if (words.length === 1) {
    const word = words[0] ?? '';
    return WORDS.has(word) && !TELLS_NOTHING.has(word) ? 1 : -1;
  }
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const known = pairs.filter((pair) => PAIRS.has(pair)).length;
  return (2 * known) / pairs.length - 1;
}
