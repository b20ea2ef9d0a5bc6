/**
 * A light French stemmer: it brings a verb, its noun and its adjective together (`préparer`,
 * `préparation`; `préventif`, `prévention`) and leaves the rest alone. It prefers to miss a pair
 * than to join two words that have nothing in common.
 *
 * Same idea as J. Savoy, "A stemming procedure and stopword list for general French corpora"
 * (JASIS 50, 1999); the endings here are chosen for lists of competences.
 */

/** Each with the fewest letters that must stay before it. Of those that fit, the longest goes. */
const ENDINGS: readonly (readonly [letters: number, endings: string])[] = [
  [
    4,
    `ement ements emental ementale ementaire issement isation isateur isatrice isant ise isee iser
    ification ificateur ificatif ificative ifier ifie ifiee ication icateur icatif icative icite
    ique iquer iquement ic ionnement ionnelle ionnellement ionnel ionner ionne ionnee ionnaire
    entation entaire enter ental entale ation ateur atrice atif ative ition iteur itrice itif itive
    ivement ive if ion iel ielle ellement elle el ance ence ant ante ent ente eur euse rice iste isme age ite ete
    eux ier iere oir oire`,
  ],
  [3, 'ee er ir ie e i y'],
];

const BY_ENDING = new Map(
  ENDINGS.flatMap(([letters, endings]) => endings.split(/\s+/).map((one) => [one, letters])),
);
const LONGEST = Math.max(...[...BY_ENDING.keys()].map((ending) => ending.length));
const SHORTEST_WORD = 4;

/**
 * The stem of one word.
 *
 * @param word in bare letters (see `bareLetters`)
 */
export function stem(word: string): string {
  if (word.length < SHORTEST_WORD || /[^a-z]/.test(word)) return word;
  const singular = withoutPlural(word);
  const stripped = withoutEnding(singular);
  // `identifi(er)`, `déploi(ement)` and `déploy(er)`: what is left may end in either letter.
  return stripped.length > SHORTEST_WORD ? stripped.replace(/[iy]$/, '') : stripped;
}

function withoutPlural(word: string): string {
  if (word === 'travaux') return 'travail';
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -3)}al`;
  return /[^su][sx]$/.test(word) || word.endsWith('us') ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  for (let length = Math.min(LONGEST, word.length - 3); length > 0; length -= 1) {
    const fewest = BY_ENDING.get(word.slice(-length));
    if (fewest !== undefined && word.length - length >= fewest) return word.slice(0, -length);
  }
  return word;
}
