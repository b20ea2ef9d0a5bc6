/**
 * Which of a block's two cells a piece of text is from, where a copy has lost the border between
 * them: the site's own copy loses it wherever a cell ends with a paragraph or a list.
 */
import { fold, plain } from '../text/index.ts';
import type { CellWords } from './cell-words.ts';
import { holds } from './cell-words.ts';
import type { Piece } from './cells.ts';

/** From -1, surely a competence, to 1, surely about assessment; 0 tells nothing. */
export type Evidence = number;

/** What people do, not how they are assessed. */
const VERB = -0.8;
const WORD = 0.35;
const MAX_WORDS = 3;
const BULLET = /^\s*(?:<\w[^<>]{0,100}>\s*)*[-–—·•*▪➢✓]*\s*/u;
const OWN_CODE =
  /^[A-Z]{1,3}\s?\d{1,2}(?:[.-][A-Z]?\d{1,2}){0,3}\s*[:.)–-]*\s*|^\d{1,2}(?:\.\d{1,2}){0,3}\s*[.):–-]\s*/u;
/** An infinitive: `améliore`, `assure`, `montre` are none. */
const INFINITIVE =
  /^(?:s['’]\s?|se\s|ne\s(?:pas|plus)\s)?\p{L}[\p{L}-]{0,25}(?:er|ir|oir|ire|clure|dre|ttre|[aoî]tre|vre|pre|cre)(?![\p{L}])/iu;
const GOES_ON = /^[\p{Ll}(,;]/u;

/** How an assessment is named at the beginning of its description. */
const OPENS_ASSESSMENT =
  /^(?:(?:les?|la|une?|l) )?(?:modalites?|evaluations?|epreuves?|mises? en situation|etudes? de cas|cas pratiques?|cas reels?|controles? (?:continu|en cours|des)|examens?|qcm|quiz|questionnaires?|soutenances?|presentations? orales?|oral |orale |ecrit |dossier|rapport|memoire|projets? (?:individuel|collectif|de groupe|en groupe|fil rouge|tutore)|entretiens?|jeux? de role|simulations?|travaux|productions?|candidats?|candidates?|apprenants?|stagiaires?|livrables?|portfolio|observations?|portefeuille|duree|grille|criteres?|jury|ponctuel|ccf|forme ponctuelle|scolaires?|voie scolaire|au travers|a partir d|par la|par le biais|sous (?:la )?forme|dans le cadre d un|chaque bloc|pour (?:l obtention|valider))(?= |$)/;
const ASSESSMENT_WORD =
  /^(?:jurys?|candidats?|candidates?|epreuves?|soutenances?|evaluations?|evaluateurs?|evalues?|evaluees?|evaluatif|ecrites?|orales?|oral|ecrit|qcm|questionnaires?|ccf|ponctuel(?:le|s|les)?|minutes|heures|notes?|notee?s?|coefficient|livrables?|memoire|certificatives?|rendu|correcteurs?|bareme|individuelle?|collective?)$/;

/** The evidence of each piece, in order; a line that goes on has its predecessor's. */
export function evidenceOf(pieces: readonly Piece[], words: CellWords): Evidence[] {
  const found: Evidence[] = [];
  for (const piece of pieces) {
    const before = found.at(-1);
    const goesOn = before !== undefined && !piece.blankBefore && GOES_ON.test(piece.text);
    found.push(goesOn ? before : judge(piece.text, words));
  }
  return found;
}

function judge(printed: string, words: CellWords): Evidence {
  const text = plain(printed).replace(BULLET, '');
  const folded = fold(text);
  if (holds(words.competences, folded)) return -1;
  if (holds(words.evaluation, folded)) return 1;
  const code = OWN_CODE.exec(text)?.[0] ?? '';
  const named = text.slice(code.length);
  if (OPENS_ASSESSMENT.test(fold(named.slice(0, 80)))) return 1;
  const said = folded.split(' ').filter((word) => ASSESSMENT_WORD.test(word)).length;
  const assessment = WORD * Math.min(said, MAX_WORDS);
  return INFINITIVE.test(named) ? VERB + assessment / 2 : assessment;
}
