/** What people read about a damaged fiche and about each kind of doubt; French first. */
import type { FicheErrorReason } from './errors.ts';
import type { WarningCode } from './warnings.ts';

type Language = 'fr' | 'en';

const errorsInFrench: Record<FicheErrorReason, string> = {
  empty:
    'Le texte d’une fiche était attendu ; il n’y a rien. Copiez toute la page de la certification, puis recommencez.',
  'too-large':
    'Le texte d’une seule fiche était attendu (environ 40 000 caractères) ; celui-ci est bien plus long. Donnez une seule fiche.',
  binary:
    'Le texte de la fiche était attendu ; ceci est un fichier binaire (peut-être le PDF lui-même). Copiez le texte du PDF ou de la page web.',
  'not-a-fiche':
    'Une fiche de francecompetences.fr était attendue ; ce texte n’en a pas les rubriques. Copiez la fiche du titre jusqu’à la fin.',
  'no-title':
    'Le titre de la certification était attendu en haut de la fiche ; il manque. Copiez la fiche depuis son tout début.',
  'no-blocks':
    'La partie « Blocs de compétences » était attendue ; aucun bloc n’a été trouvé. Copiez la fiche avec cette partie ; sur le site, dépliez d’abord toutes les parties.',
  truncated:
    'La fiche était attendue jusqu’à sa fin ; le texte s’arrête avant. Copiez-la de nouveau jusqu’au bout.',
  shuffled:
    'Les rubriques étaient attendues dans l’ordre de la fiche ; elles sont mélangées. Copiez la fiche telle quelle.',
  'too-many':
    'Une seule fiche était attendue ; ce texte contient bien plus de compétences. Donnez une seule fiche.',
  invalid:
    'Une fiche complète était attendue ; une valeur est illisible. Comparez le texte à la fiche officielle et copiez-le de nouveau.',
};

const errorsInEnglish: Record<FicheErrorReason, string> = {
  empty:
    'Expected the text of a fiche; there is nothing. Copy the whole page of the certification and try again.',
  'too-large':
    'Expected the text of one fiche (about 40,000 characters); this is far longer. Give one fiche only.',
  binary:
    'Expected the text of the fiche; this is a binary file (perhaps the PDF itself). Copy the text of the PDF or of the web page.',
  'not-a-fiche':
    'Expected a fiche of francecompetences.fr; this text has none of its headings. Copy the fiche from its title to its end.',
  'no-title':
    'Expected the title of the certification at the top; it is missing. Copy the fiche from its very top.',
  'no-blocks':
    'Expected the part "Blocs de compétences"; no block was found. Copy the fiche with this part; on the site, unfold all parts first.',
  truncated: 'Expected the fiche to its end; the text stops before. Copy it again to the very end.',
  shuffled:
    'Expected the headings in the order of the fiche; they are mixed up. Copy the fiche as it is.',
  'too-many':
    'Expected one fiche; this text holds far more competences. Give the text of one fiche only.',
  invalid:
    'Expected a whole fiche; one value cannot be read. Compare the text with the official fiche and copy it again.',
};

export const ficheErrorTexts: Record<Language, Record<FicheErrorReason, string>> = {
  fr: errorsInFrench,
  en: errorsInEnglish,
};

const warningsInFrench: Record<WarningCode, string> = {
  'pathway-misprint':
    'Les mots qui désignent les candidats contredisent leur voie : sans doute une coquille de la fiche.',
  'pathway-wording': 'Les mots qui désignent les candidats ne sont pas les mots habituels.',
  'pathway-missing': 'Aucune modalité d’évaluation n’est imprimée pour ces candidats.',
  'pathway-duplicate': 'Deux modalités pour les mêmes candidats : la première est retenue.',
  'pathway-unknown': 'Ces candidats n’ont pas été reconnus.',
  'form-missing': 'La forme de l’évaluation manque pour ces candidats.',
  'form-unknown': 'Forme d’évaluation inconnue : le texte imprimé est conservé.',
  'form-wording': 'La forme d’évaluation est entourée d’autres mots.',
  'evaluation-prose':
    'Des blocs décrivent leur évaluation en texte libre, sans distinguer les candidats : le texte est conservé.',
  'cell-rejoined': 'Une cellule coupée par un saut de page a été recollée.',
  'cell-split-doubtful': 'Rien ne dit à laquelle des deux colonnes ce texte appartient.',
  'table-header-missing': 'La ligne de titre du tableau du bloc manque.',
  'bullet-missing': 'Une puce manque : une compétence a été séparée de la précédente.',
  'bullet-suspect': 'Un verbe avec majuscule dans une compétence : en est-ce une ou deux ?',
  'dash-kept': 'Un tiret dans une compétence n’a pas été pris pour une puce.',
  'no-bullets': 'La liste n’a pas de puces : les retours à la ligne séparent les compétences.',
  'heading-assumed': 'Un texte sans puce a été pris pour un intertitre.',
  'loose-text': 'Un texte sans puce a été rattaché à la compétence précédente.',
  'boilerplate-dropped': 'Une phrase sur l’évaluation a été retirée de la liste des compétences.',
  'sub-actions':
    'Des actions séparées par des points-virgules : elles forment une seule compétence.',
  'text-unfinished': 'Un texte s’arrête au milieu d’une phrase.',
  'competence-duplicate': 'Le bloc imprime deux fois la même compétence.',
  'attested-differs':
    'Le résumé de la fiche dit cette compétence autrement : le tableau du bloc l’emporte.',
  'attested-missing': 'Le résumé de la fiche ne contient pas cette compétence.',
  'attested-extra': 'Le résumé de la fiche contient des mots qu’aucun bloc ne contient.',
  'attested-other':
    'Le résumé de la fiche dit les compétences tout autrement : il n’a pas été comparé.',
  'attested-order':
    'Le résumé de la fiche place cette compétence ailleurs : l’ordre du tableau est conservé.',
  'block-empty': 'Aucune compétence n’a été trouvée dans ce bloc.',
  'block-duplicate': 'Bloc imprimé deux fois : le plus complet est retenu.',
  'block-gap': 'Des numéros de bloc manquent.',
  'block-order': 'Les blocs ne sont pas dans l’ordre de leurs numéros.',
  'block-code-mismatch': 'Le code de ce bloc est celui d’une autre certification.',
  'block-code-assumed': 'La fiche n’imprime que le numéro de ce bloc : son code a été reconstitué.',
  'blocks-none': 'Cette fiche n’a pas de bloc de compétences.',
  'section-missing': 'Une rubrique attendue manque : la fiche est peut-être incomplète.',
  'section-empty': 'Cette rubrique est vide.',
  'section-order': 'Cette rubrique n’est pas à sa place habituelle.',
  'section-duplicate': 'Cette rubrique est imprimée deux fois.',
  'date-unreadable': 'Cette date est illisible.',
  'date-conflict': 'La fiche donne deux jours différents pour cette date.',
  'field-unplaced':
    'La fiche dit aussi ceci, que le référentiel n’a pas où garder : seul cet avertissement le montre.',
  'title-assumed':
    'Le haut de la fiche manque : l’intitulé a été pris dans la ligne au-dessus du numéro.',
  'row-unreadable': 'Cette ligne n’a pas les cellules que son tableau annonce.',
  'row-missing': 'Une ligne que toute fiche contient est absente.',
  'character-lost': 'Un caractère a été perdu : vérifiez l’encodage du texte copié.',
  'markup-removed': 'Des balises restées dans le texte ont été retirées.',
};

const warningsInEnglish: Record<WarningCode, string> = {
  'pathway-misprint':
    'The words that name the candidates contradict their pathway: probably a misprint of the fiche.',
  'pathway-wording': 'The words that name the candidates are not the usual ones.',
  'pathway-missing': 'No form of assessment is printed for these candidates.',
  'pathway-duplicate': 'Two forms of assessment for the same candidates: the first is kept.',
  'pathway-unknown': 'These candidates were not recognised.',
  'form-missing': 'The form of assessment is missing for these candidates.',
  'form-unknown': 'Unknown form of assessment: the printed text is kept.',
  'form-wording': 'The form of assessment stands among other words.',
  'evaluation-prose':
    'Some blocks describe their assessment freely, telling no candidates apart: the text is kept.',
  'cell-rejoined': 'A cell cut by a page break was put together again.',
  'cell-split-doubtful': 'Nothing says to which of the two columns this text belongs.',
  'table-header-missing': 'The header row of the block’s table is missing.',
  'bullet-missing': 'A bullet is missing: a competence was separated from the one before.',
  'bullet-suspect': 'A capitalised verb inside a competence: is it one, or two?',
  'dash-kept': 'A dash inside a competence was not taken for a bullet.',
  'no-bullets': 'The list has no bullets: its line breaks separate the competences.',
  'heading-assumed': 'Text without a bullet was taken for a heading.',
  'loose-text': 'Text without a bullet was added to the competence before it.',
  'boilerplate-dropped': 'A sentence on assessment was taken out of the list of competences.',
  'sub-actions': 'Actions separated by semicolons: they make one competence.',
  'text-unfinished': 'A text stops in the middle of a sentence.',
  'competence-duplicate': 'The block prints the same competence twice.',
  'attested-differs': 'The summary words this competence differently: the block’s table wins.',
  'attested-missing': 'The summary does not hold this competence.',
  'attested-extra': 'The summary holds words that no block has.',
  'attested-other': 'The summary words the competences otherwise throughout: it was not compared.',
  'attested-order': 'The summary puts this competence elsewhere: the table’s order is kept.',
  'block-empty': 'No competence was found in this block.',
  'block-duplicate': 'Block printed twice: the fuller one is kept.',
  'block-gap': 'Some block numbers are missing.',
  'block-order': 'The blocks do not stand in the order of their numbers.',
  'block-code-mismatch': 'This block’s code is of another certification.',
  'block-code-assumed': 'The fiche prints this block’s number only: its code was put together.',
  'blocks-none': 'This fiche has no blocks.',
  'section-missing': 'An expected heading is missing: the fiche may be incomplete.',
  'section-empty': 'This heading has nothing under it.',
  'section-order': 'This heading is not in its usual place.',
  'section-duplicate': 'This heading is printed twice.',
  'date-unreadable': 'This date cannot be read.',
  'date-conflict': 'The fiche gives two different days for this date.',
  'field-unplaced':
    'The fiche also says this, which the certification has no place for: only this warning shows it.',
  'title-assumed':
    'The top of the fiche is missing: the title was taken from the line above the number.',
  'row-unreadable': 'This row does not have the cells that its table announces.',
  'row-missing': 'A line that every fiche holds is missing.',
  'character-lost': 'A character was lost: check the encoding of the copied text.',
  'markup-removed': 'Tags left over in the text were taken out.',
};

/** By warning code; a screen that meets an unknown code shows the warning's own message. */
export const warningTexts: Record<Language, Record<WarningCode, string>> = {
  fr: warningsInFrench,
  en: warningsInEnglish,
};
