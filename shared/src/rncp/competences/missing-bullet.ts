/**
 * A capitalised verb in the middle of a sentence, with an object after it: `Se repérer dans un
 * nouvel environnement Identifier des caractéristiques`. No sentence is written so; two items are.
 */
const RUN_ON =
  /(?<=[\p{Ll}\p{N})»]{2}[\s\uE000]{1,20})(?:S['’]\s?\p{Ll}|Se\s\p{Ll}|\p{Lu}\p{Ll})[\p{Ll}-]{0,30}(?:er|ir|re)(?=\s(?:et\s|ou\s|de\s|des\s|du\s|d['’]|le\s|la\s|les\s|l['’]|un\s|une\s|son\s|sa\s|ses\s|leurs?\s|à\s|au\s|aux\s|en\s|dans\s|sur\s|ce\s|cette\s|ces\s))/gu;

/** A capitalised verb after a stop or on a line of its own: perhaps another item, perhaps not. */
const SUSPECT =
  /(?<=[;.][\s\uE000]{1,20})(?:S['’]\s?\p{Ll}|Se\s\p{Ll}|\p{Lu}\p{Ll})[\p{Ll}-]{0,30}(?:er|ir|re)(?![\p{L}])/gu;

/** Places in a masked item where a bullet is evidently missing. */
export function findMissingBullets(masked: string): number[] {
  return [...masked.matchAll(RUN_ON)].map((match) => match.index);
}

/** Places in a masked item where a bullet might be missing. */
export function findSuspects(masked: string): number[] {
  return [...masked.matchAll(SUSPECT)].map((match) => match.index);
}
