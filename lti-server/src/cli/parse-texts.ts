import { defineTexts } from '../ui/define-texts.ts';

/** What `blocmap parse` says; the JSON itself is in no language. */
export const parseTexts = defineTexts(
  {
    description:
      'Lit le texte d’une fiche RNCP et écrit la certification en JSON sur la sortie standard.',
    argument: 'fichier texte (UTF-8) de la fiche ; « - » lit l’entrée standard',
    missing: (file: string) => `${file} : ce fichier n’existe pas. Vérifiez le chemin.`,
    directory: (file: string) =>
      `${file} : un fichier était attendu, c’est un dossier. Indiquez le fichier texte de la fiche.`,
    unreadable: (file: string, reason: string) =>
      `${file} : ce fichier ne peut pas être lu (${reason}). Vérifiez les droits d’accès.`,
    tooLarge: (file: string, megabytes: number) =>
      `${file} : au plus ${megabytes} Mo étaient attendus, il y en a davantage. Donnez le texte d’une seule fiche.`,
    pdf: (file: string) =>
      `${file} : le texte de la fiche était attendu, c’est le PDF lui-même. Extrayez-en le texte (par exemple avec pdftotext), ou copiez la page web.`,
    notUtf8: (file: string) =>
      `${file} : du texte en UTF-8 était attendu, l’encodage est autre. Enregistrez-le en UTF-8.`,
    refused: (file: string, explanation: string) => `${file} : ${explanation}`,
    atLine: (line: number) => `(ligne ${line})`,
    standardInput: 'entrée standard',
    clean: 'Aucun point à vérifier.',
    one: '1 point à vérifier : voyez « warnings » dans le JSON.',
    several: (count: number) => `${count} points à vérifier : voyez « warnings » dans le JSON.`,
  },
  {
    description:
      'Reads the text of an RNCP fiche and writes the certification as JSON on standard output.',
    argument: 'text file (UTF-8) of the fiche; "-" reads standard input',
    missing: (file: string) => `${file}: this file does not exist. Check the path.`,
    directory: (file: string) =>
      `${file}: expected a file, found a folder. Name the text file of the fiche.`,
    unreadable: (file: string, reason: string) =>
      `${file}: this file cannot be read (${reason}). Check its access rights.`,
    tooLarge: (file: string, megabytes: number) =>
      `${file}: expected at most ${megabytes} MB, found more. Give the text of one fiche only.`,
    pdf: (file: string) =>
      `${file}: expected the text of the fiche, found the PDF itself. Extract its text (with pdftotext, for instance), or copy the web page.`,
    notUtf8: (file: string) =>
      `${file}: expected text in UTF-8, found another encoding. Save it as UTF-8.`,
    refused: (file: string, explanation: string) => `${file}: ${explanation}`,
    atLine: (line: number) => `(line ${line})`,
    standardInput: 'standard input',
    clean: 'Nothing to check.',
    one: '1 point to check: see "warnings" in the JSON.',
    several: (count: number) => `${count} points to check: see "warnings" in the JSON.`,
  },
);
