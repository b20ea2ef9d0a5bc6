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
/**
 * How much a piece of a table speaks the language of the evaluation column.
 *
 * A single word of it tells nothing: competences use the same words.
 *
 * @returns from -1 (not a word of it) to 1 (every pair of words is of it)
 */
export function evaluationLikeness(text: string): number {
  const words = fold(plain(text)).split(' ');
  if (words.length === 1) {
    return WORDS.has(words[0] ?? '') ? 0 : -1;
  }
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const known = pairs.filter((pair) => PAIRS.has(pair)).length;
  return (2 * known) / pairs.length - 1;
}
