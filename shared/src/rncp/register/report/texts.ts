/** What people read about the register's files; French first. */
import type { RegisterErrorReason } from './errors.ts';
import type { RegisterProblemCode } from './problems.ts';
import type { RegisterWarningCode } from './warnings.ts';

type Language = 'fr' | 'en';

const errorsInFrench: Record<RegisterErrorReason, string> = {
  empty:
    'Un fichier du répertoire était attendu ; il n’y a rien, ou aucune fiche. Donnez l’export lui-même, décompressé.',
  'not-register':
    'L’export XML du répertoire (racine FICHES) était attendu ; ceci est autre chose. Donnez l’export décompressé.',
  doctype:
    'Un export sans déclaration DOCTYPE était attendu ; celui-ci en contient une, ce que l’export officiel ne fait jamais. Donnez-le tel qu’il est publié.',
  malformed:
    'Un fichier XML bien formé était attendu ; une balise est abîmée. Téléchargez de nouveau l’export.',
  truncated:
    'L’export était attendu jusqu’à sa fin ; le fichier s’arrête avant. Téléchargez-le de nouveau.',
  'too-deep':
    'Des balises peu imbriquées étaient attendues ; celles-ci le sont bien trop. Téléchargez de nouveau l’export.',
  'too-large':
    'Une fiche de taille habituelle était attendue ; un texte est bien trop long. Téléchargez de nouveau l’export.',
  'encoding-unknown':
    'Un encodage connu était attendu (UTF-8) ; le fichier en déclare un autre. Enregistrez-le en UTF-8.',
  'encoding-wrong':
    'Le texte était attendu dans l’encodage déclaré ; il est écrit autrement. Téléchargez de nouveau l’export.',
  'csv-unknown':
    'Des fichiers de l’export CSV étaient attendus ; aucun nom n’a été reconnu. Gardez les noms d’origine.',
  'csv-malformed':
    'Un fichier CSV (« ; » et guillemets) était attendu ; une ligne est illisible. Téléchargez-le de nouveau, sans l’enregistrer depuis un tableur.',
  'csv-columns':
    'Les colonnes de l’export CSV étaient attendues ; il en manque. Donnez le fichier avec sa première ligne.',
};

const errorsInEnglish: Record<RegisterErrorReason, string> = {
  empty:
    'Expected a file of the register; there is nothing, or no fiche. Give the export itself, unpacked.',
  'not-register':
    'Expected the XML export of the register (root FICHES); this is something else. Give the export, unpacked.',
  doctype:
    'Expected an export without DOCTYPE; this one has one, as the official export never does. Give it as it was published.',
  malformed: 'Expected well-formed XML; a tag is damaged. Download the export again.',
  truncated: 'Expected the export to its end; the file stops before. Download it again.',
  'too-deep':
    'Expected few levels of tags; these are nested far too deep. Download the export again.',
  'too-large': 'Expected a fiche of usual size; a text is far too long. Download the export again.',
  'encoding-unknown':
    'Expected a known encoding (UTF-8); the file declares another. Save it as UTF-8.',
  'encoding-wrong':
    'Expected text in the declared encoding; it is written in another. Download the export again.',
  'csv-unknown': 'Expected files of the CSV export; no name is known. Keep their own names.',
  'csv-malformed':
    'Expected a CSV file (";" and quotes); a row cannot be read. Download it again, and do not save it from a spreadsheet.',
  'csv-columns':
    'Expected the columns of the CSV export; some are missing. Give the file with its first row.',
};

/** By the error's `reason`. */
export const registerErrorTexts: Record<Language, Record<RegisterErrorReason, string>> = {
  fr: errorsInFrench,
  en: errorsInEnglish,
};

/** By the problem's `code`. */
export const registerProblemTexts: Record<Language, Record<RegisterProblemCode, string>> = {
  fr: {
    'fiche-without-code': 'Cette fiche n’a pas de numéro lisible : elle ne peut pas être choisie.',
    'fiche-unreadable': 'Cette fiche est abîmée : elle n’a pas été lue.',
    'fiche-invalid': 'Cette fiche ne donne pas de certification : elle n’a pas été lue.',
    'fiche-duplicate': 'Ce numéro de fiche est présent deux fois dans le fichier.',
    'row-unreadable': 'Cette ligne du fichier est illisible : elle n’a pas été reprise.',
    'file-unknown': 'Ce nom de fichier n’est pas de l’export CSV : il n’a pas été lu.',
    'file-duplicate': 'Un autre fichier de même nature a déjà été lu : celui-ci ne l’a pas été.',
  },
  en: {
    'fiche-without-code': 'This fiche has no readable number: it cannot be chosen.',
    'fiche-unreadable': 'This fiche is damaged: it was not read.',
    'fiche-invalid': 'This fiche makes no certification: it was not read.',
    'fiche-duplicate': 'This number is in the file twice.',
    'row-unreadable': 'This row of the file cannot be read: it was left out.',
    'file-unknown': 'This name is none of the CSV export: the file was not read.',
    'file-duplicate': 'Another file of this kind was read already: this one was not.',
  },
};

/** By the warning's `code`; beside the texts of the warnings that a fiche's text raises. */
export const registerWarningTexts: Record<Language, Record<RegisterWarningCode, string>> = {
  fr: {
    'title-missing': 'L’intitulé manque : le numéro de la fiche en tient lieu.',
    'value-unreadable': 'Cette valeur est illisible : elle a été laissée vide.',
    'blocks-missing': 'Cette fiche ne contient aucun bloc de compétences.',
    'block-code-repaired': 'Le code de ce bloc a été ramené à sa forme habituelle.',
    'block-code-unreadable': 'Le code d’un bloc est illisible : ce bloc n’a pas pu être repris.',
    'competences-absent':
      'L’export CSV ne contient pas les compétences des blocs : importez l’export XML pour les avoir.',
    'link-unresolved':
      'Une fiche remplacée ou remplaçante n’est connue que par un identifiant technique.',
    'entity-unknown': 'Un caractère codé est inconnu : il a été gardé tel quel.',
    'encoding-doubtful':
      'Des lettres comme « Ã© » : le texte a sans doute été lu dans un mauvais encodage.',
  },
  en: {
    'title-missing': 'The title is missing: the number of the fiche stands for it.',
    'value-unreadable': 'This value cannot be read: it was left empty.',
    'blocks-missing': 'This fiche has no competence block.',
    'block-code-repaired': 'The code of this block was brought into its usual form.',
    'block-code-unreadable': 'The code of a block cannot be read: the block had to be left out.',
    'competences-absent':
      'The CSV export does not hold the competences of the blocks: import the XML export to have them.',
    'link-unresolved': 'A replaced or replacing fiche is known by a technical id only.',
    'entity-unknown': 'An encoded character is unknown: it was kept as it is written.',
    'encoding-doubtful': 'Letters such as “Ã©”: the text was probably read in a wrong encoding.',
  },
};
