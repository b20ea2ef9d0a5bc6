/** What the words of a competence list give away: headings, levels, sentences on evaluation. */

/** `Compétences de niveau B1+ du CECRL`: a statement on all competences of the block. */
export function isLevelStatement(text: string): boolean {
  return /^Compétences?\s+de\s+niveau\s/iu.test(text);
}

/** `Compétences d'investigation`: the heading of a group, whether a bullet stands before it or not. */
export function isGroupHeading(text: string): boolean {
  return GROUP_HEADING.test(text) && !isLevelStatement(text);
}

const GROUP_HEADING =
  /^(?:Compétences?|Capacités?|Savoir-faire)\s+(?:d['’]\s?|de\s|du\s|des\s|en\s|liées?\s|relatives?\s)[\p{L}\s'’-]{1,60}:?$/u;

/** A group heading at the end of a sentence that lost its line break. */
export const TRAILING_HEADING =
  /[.;]\s+(Compétences?\s+(?:d['’]\s?|de\s|du\s|en\s)(?!niveau\s)\p{L}{3,40})\s*:?\s*$/u;

/** `Les modalités d'évaluation sont décrites…`: no competence. */
export function isEvaluationBoilerplate(text: string): boolean {
  return /^(?:les\s+)?(?:modalités?\s+(?:et\s+critères?\s+)?d['’]\s?évaluation|évaluations?\s*:|modes?\s+d['’]\s?évaluation)/iu.test(
    text,
  );
}

const INFINITIVE = String.raw`(?:S['’]\s?|Se\s)?\p{L}[\p{L}-]*(?:er|ir|re)`;
const OPENING_INFINITIVE = new RegExp(`^(?=[\\p{Lu}])${INFINITIVE}(?![\\p{L}])`, 'u');

/** True where a text opens with a capitalised verb: `S'exprimer à l'oral`. */
export function opensWithVerb(text: string): boolean {
  return OPENING_INFINITIVE.test(text);
}

/** Words after which no sentence ends. */
const DANGLING =
  /(?:^|[\s'’])(?:à|au|aux|avec|ce|ces|cette|chez|d['’]|dans|de|des|dont|du|en|entre|et|l['’]|la|le|les|leur|leurs|ou|où|par|pour|qu['’]|que|qui|sa|sans|selon|ses|son|sous|sur|un|une|vers)$|[,:(]$/iu;

/** True where a text stops in the middle of a sentence. */
export function isUnfinished(text: string): boolean {
  return DANGLING.test(text);
}
