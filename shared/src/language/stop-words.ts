/**
 * French words that carry no meaning of their own, in bare letters: articles, pronouns,
 * prepositions, conjunctions, auxiliaries. Words of the trade (`réaliser`, `système`) are none:
 * how much those say depends on how often a certification uses them.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a afin ai ainsi apres as au aucun aucune aupres auquel aussi autre autres aux auxquelles auxquels
  avant avec avoir ayant car ce ceci cela celle celles celui cependant certain certaine certaines
  certains ces cet cette ceux chaque chez comme comment dans de dehors depuis des desquelles
  desquels dont du duquel durant elle elles en encore ensuite entre es est et etaient etait etant
  ete etre eu eux ici il ils je jusque la laquelle le lequel les lesquelles lesquels leur leurs
  lors lorsque lui ma mais me meme memes mes moi moins mon ne ni non nos notre nous on ont ou par
  parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi pouvoir pres puis puisque quand
  que quel quelle quelles quelque quelques quels qui quoi sa sans se selon sera seront ses si sien
  sienne soi soit son sont sous sur ta tandis te tel telle telles tels tes toi ton tous tout toute
  toutes tres tu un une vers via voire vos votre vous y`.split(/\s+/),
);

/** @param word in bare letters */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
