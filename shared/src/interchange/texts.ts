import type { InterchangeProblem } from './errors.ts';

/** Why a file gives no certification, and what to do, in the words of the two languages. */
export const interchangeErrorTexts: Record<'fr' | 'en', Record<InterchangeProblem, string>> = {
  fr: {
    'unknown-format':
      'Ce fichier n’est d’aucun format connu : JSON de Blocmap, CASE 1.1, Open Badges, CSV de compétences de Moodle, tableau de compétences (CSV ou XLSX). Vérifiez que vous avez choisi le bon fichier.',
    'not-text': 'Ce fichier n’est pas du texte. Vérifiez que vous avez choisi le bon fichier.',
    'too-large':
      'Ce fichier est trop volumineux pour un référentiel. Découpez-le, ou choisissez-en un autre.',
    'not-json': 'Ce fichier JSON est abîmé ou incomplet. Exportez-le de nouveau.',
    'wrong-shape':
      'Le contenu n’a pas la forme attendue à l’endroit indiqué. Corrigez-le, ou exportez-le de nouveau.',
    'newer-version':
      'Ce fichier a été écrit par une version plus récente de Blocmap. Mettez l’outil à jour.',
    'hash-mismatch': 'Le contenu a été modifié depuis son export.',
    'not-csv': 'Ce fichier CSV est abîmé : un guillemet n’est pas refermé. Exportez-le de nouveau.',
    'columns-missing':
      'Il manque des colonnes. Gardez les en-têtes du fichier exporté, et toutes les cellules de chaque ligne.',
    'no-framework':
      'Aucune ligne ne décrit le référentiel lui-même (« Is framework » à 1). Exportez le référentiel entier depuis Moodle.',
    'several-frameworks':
      'Le fichier contient plusieurs référentiels. Exportez-les de Moodle un par un.',
    'no-code':
      'Le code de la certification (par exemple RNCP35698) manque ou n’est pas valable. Indiquez-le.',
    'code-mismatch': 'Un bloc appartient à une autre certification. Séparez-les en deux fichiers.',
    'broken-hierarchy':
      'L’arborescence est incohérente : un élément est rangé sous lui-même ou sous plusieurs autres. Corrigez-la à la source.',
    empty: 'Il n’y a rien à lire dans ce fichier.',
    'not-xlsx':
      'Ce fichier n’est pas un classeur .xlsx lisible. Enregistrez-le de nouveau au format .xlsx.',
    'cell-too-long':
      'Un texte est trop long pour une cellule de tableur. Choisissez un autre format, JSON ou CASE.',
  },
  en: {
    'unknown-format':
      'This file is of no known format: Blocmap’s JSON, CASE 1.1, Open Badges, Moodle’s competency CSV, a table of competences (CSV or XLSX). Check that you chose the right file.',
    'not-text': 'This file is no text. Check that you chose the right file.',
    'too-large': 'This file is too large for a certification. Split it, or choose another.',
    'not-json': 'This JSON file is damaged or incomplete. Export it again.',
    'wrong-shape':
      'The content has not the expected shape at the place named. Correct it, or export it again.',
    'newer-version': 'This file was written by a newer Blocmap. Update the tool.',
    'hash-mismatch': 'The content was changed after its export.',
    'not-csv': 'This CSV file is damaged: a quote is not closed. Export it again.',
    'columns-missing':
      'Columns are missing. Keep the headings of the exported file, and every cell of each row.',
    'no-framework':
      'No row describes the framework itself ("Is framework" 1). Export the whole framework from Moodle.',
    'several-frameworks': 'The file holds several frameworks. Export them from Moodle one by one.',
    'no-code': 'The certification’s code (RNCP35698, say) is missing or not valid. Give it.',
    'code-mismatch': 'A block belongs to another certification. Split them into two files.',
    'broken-hierarchy':
      'The hierarchy is inconsistent: something stands below itself or below several others. Correct it at its source.',
    empty: 'There is nothing to read in this file.',
    'not-xlsx': 'This file is no readable .xlsx workbook. Save it as .xlsx again.',
    'cell-too-long': 'A text is too long for a cell. Choose another format, JSON or CASE.',
  },
};
