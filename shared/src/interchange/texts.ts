/** What people read about a file that gives nothing, and about each kind of doubt; French first. */
import type { InterchangeProblem } from './errors.ts';
import type { InterchangeWarningCode } from './warnings.ts';

type Language = 'fr' | 'en';

const errorsInFrench: Record<InterchangeProblem, string> = {
  empty:
    'Un référentiel était attendu ; il n’y a rien à lire. Choisissez un autre fichier, ou exportez-le de nouveau.',
  'too-large':
    'Un référentiel de taille habituelle était attendu ; ce fichier est bien trop volumineux. Découpez-le, ou choisissez-en un autre.',
  'not-text':
    'Un fichier de texte était attendu ; celui-ci est binaire. Vérifiez que c’est le bon fichier.',
  'unknown-format':
    'Un référentiel était attendu en JSON de Blocmap, CASE, Open Badges, CSV de compétences de Moodle ou tableau de compétences (CSV, XLSX) ; ceci est autre chose. Vérifiez que c’est le bon fichier.',
  'not-json':
    'Du JSON entier était attendu ; ce fichier est abîmé ou coupé. Exportez-le de nouveau.',
  'not-csv':
    'Un fichier CSV lisible était attendu ; un guillemet n’est pas refermé, ou mal placé. Exportez-le de nouveau.',
  'not-xlsx':
    'Un classeur .xlsx lisible était attendu ; ce fichier est d’un autre format, ou abîmé. Enregistrez-le de nouveau en .xlsx.',
  'unknown-version':
    'Une version connue du format était attendue ; ce fichier en porte une autre. Mettez l’outil à jour, ou exportez de nouveau le fichier.',
  'wrong-shape':
    'Une autre valeur était attendue à l’endroit indiqué. Corrigez-la, ou exportez de nouveau le fichier.',
  'ids-inconsistent':
    'Un code propre à chaque bloc et à chaque compétence était attendu ; à l’endroit indiqué, il est répété ou d’un autre bloc. Corrigez-le.',
  'no-code':
    'Le code de la certification (par exemple RNCP35698) était attendu ; le fichier n’en donne pas de valable. Indiquez-le.',
  'code-mismatch':
    'Une seule certification était attendue ; un bloc appartient à une autre. Séparez-les en deux fichiers.',
  'columns-missing':
    'D’autres colonnes étaient attendues. Gardez les en-têtes du fichier exporté, et toutes les cellules de chaque ligne.',
  'no-framework':
    'Une ligne qui décrit le référentiel lui-même était attendue (« Is framework » à 1). Exportez de Moodle le référentiel entier.',
  'several-frameworks':
    'Un seul référentiel était attendu ; le fichier en contient plusieurs. Exportez-les de Moodle un par un.',
  'broken-hierarchy':
    'Un seul parent par élément était attendu ; l’élément indiqué est rangé sous lui-même ou sous plusieurs autres. Corrigez-le à la source.',
  'flat-hierarchy':
    'Des compétences rangées sous leurs blocs étaient attendues ; il n’y a qu’un seul niveau. Rangez les compétences sous des blocs.',
  'cell-too-long':
    'Un texte plus court était attendu : une cellule de tableur n’en contient pas tant. Choisissez JSON ou CASE.',
};

const errorsInEnglish: Record<InterchangeProblem, string> = {
  empty:
    'Expected a certification; there is nothing to read. Choose another file, or export it again.',
  'too-large':
    'Expected a certification of the usual size; this file is far too large. Split it, or choose another.',
  'not-text': 'Expected a text file; this one is binary. Check that it is the right file.',
  'unknown-format':
    'Expected a certification as Blocmap JSON, CASE, Open Badges, a competency CSV of Moodle or a table of competences (CSV, XLSX); this is something else. Check that it is the right file.',
  'not-json': 'Expected whole JSON; this file is damaged or cut. Export it again.',
  'not-csv':
    'Expected a readable CSV file; a quote is not closed, or stands where none may. Export it again.',
  'not-xlsx':
    'Expected a readable .xlsx workbook; this file is of another format, or damaged. Save it as .xlsx again.',
  'unknown-version':
    'Expected a known version of the format; this file has another. Update the tool, or export the file again.',
  'wrong-shape': 'Expected another value at the place named. Correct it, or export the file again.',
  'ids-inconsistent':
    'Expected a code of its own for each block and competence; at the place named it is repeated, or of another block. Correct it.',
  'no-code':
    'Expected the code of the certification (RNCP35698, say); the file gives no valid one. Say which it is.',
  'code-mismatch':
    'Expected one certification; a block belongs to another. Split them into two files.',
  'columns-missing':
    'Expected other columns. Keep the headings of the exported file, and every cell of each row.',
  'no-framework':
    'Expected a row that describes the framework itself ("Is framework" 1). Export the whole framework from Moodle.',
  'several-frameworks':
    'Expected one framework; the file holds several. Export them from Moodle one by one.',
  'broken-hierarchy':
    'Expected one parent for each item; the one named stands below itself or below several. Correct it at its source.',
  'flat-hierarchy':
    'Expected competences below their blocks; there is one level only. Put the competences below blocks.',
  'cell-too-long':
    'Expected a shorter text: no cell of a spreadsheet holds as much. Choose JSON or CASE.',
};

/** By `problem` of an `InterchangeError`; its place, where it has one, is to be shown beside it. */
export const interchangeErrorTexts: Record<Language, Record<InterchangeProblem, string>> = {
  fr: errorsInFrench,
  en: errorsInEnglish,
};

const warningsInFrench: Record<InterchangeWarningCode, string> = {
  'certification-code-from-name':
    'Le fichier ne dit pas de quelle certification il s’agit : le code a été pris dans son nom.',
  'block-code-made':
    'Le fichier ne donne pas de code à ce bloc : il en a reçu un d’après sa place.',
  'competence-id-made':
    'Le fichier ne donne pas de code à ces compétences : elles en ont reçu un d’après leur place.',
  'competence-id-order': 'Les codes des compétences de ce bloc ne suivent pas leur ordre.',
  'competence-id-twice':
    'Un code était donné deux fois : la seconde compétence en a reçu un autre.',
  'block-empty': 'Aucune compétence n’a été trouvée dans ce bloc.',
  'title-missing': 'L’intitulé manque : le code en tient lieu.',
  'form-unknown': 'Forme d’évaluation inconnue : le texte imprimé est conservé.',
  'groups-nested': 'Des groupes contiennent des groupes : leurs intitulés ont été réunis.',
  'item-loose': 'Cet élément n’est rangé sous aucun bloc : il a été laissé de côté.',
  'parent-unknown':
    'Le parent de cette ligne n’est pas dans le fichier : elle a été laissée de côté.',
  'text-perhaps-cut':
    'Le texte complet manque : le nom court qui en tient lieu est peut-être coupé.',
  'content-changed': 'Le contenu a été modifié depuis l’export du fichier.',
  'extensions-partly':
    'D’autres ont modifié ce référentiel CASE : il a été lu d’après son arborescence, sans ce que Blocmap y avait ajouté.',
  'coefficient-ignored': 'Ce coefficient est illisible ou sans source : il a été laissé de côté.',
  'column-ignored': 'Cette colonne est inconnue : elle a été laissée de côté.',
  'sheet-ignored': 'Cette feuille n’a pas d’en-têtes connus : elle a été laissée de côté.',
  'field-ignored':
    'Cette ligne de la fiche est inconnue ou illisible : elle a été laissée de côté.',
};

const warningsInEnglish: Record<InterchangeWarningCode, string> = {
  'certification-code-from-name':
    'The file does not say which certification it is: the code was taken from its name.',
  'block-code-made': 'The file gives this block no code: it was given one by its place.',
  'competence-id-made':
    'The file gives these competences no code: they were given one by their place.',
  'competence-id-order': 'The codes of this block’s competences do not follow their order.',
  'competence-id-twice': 'A code was given twice: the second competence was given another.',
  'block-empty': 'No competence was found in this block.',
  'title-missing': 'The title is missing: the code stands in its place.',
  'form-unknown': 'Unknown form of assessment: the printed text is kept.',
  'groups-nested': 'Groups hold groups: their headings were put together.',
  'item-loose': 'This item hangs below no block: it was left out.',
  'parent-unknown': 'The parent of this row is not in the file: it was left out.',
  'text-perhaps-cut': 'The full text is missing: the short name in its place may be cut.',
  'content-changed': 'The content was changed after the file was exported.',
  'extensions-partly':
    'Others have changed this CASE package: it was read by its hierarchy, without what Blocmap had added.',
  'coefficient-ignored': 'This coefficient cannot be read or says no source: it was left out.',
  'column-ignored': 'This column is unknown: it was left out.',
  'sheet-ignored': 'This sheet has no known headings: it was left out.',
  'field-ignored': 'This line on the certification is unknown or cannot be read: it was left out.',
};

/** By warning code; those that the reader of fiches raises too read the same there. */
export const interchangeWarningTexts: Record<Language, Record<InterchangeWarningCode, string>> = {
  fr: warningsInFrench,
  en: warningsInEnglish,
};
