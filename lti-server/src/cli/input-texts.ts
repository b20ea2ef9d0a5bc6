import { defineTexts } from '../ui/define-texts.ts';

/** What commands that read certifications from files say. */
export const inputTexts = defineTexts(
  {
    files:
      'fiche (texte ou PDF), export du répertoire (XML, ZIP, fichiers CSV), CASE, Open Badges, CSV de Moodle, CSV, XLSX ou JSON ; « - » lit l’entrée standard',
    code: 'seulement cette certification ; celle du fichier, s’il n’en nomme aucune (répétable)',
    title: 'seulement les certifications dont l’intitulé contient ces mots',
    missing: (file: string) => `${file} : ce fichier n’existe pas. Vérifiez le chemin.`,
    directory: (file: string) =>
      `${file} : un fichier était attendu, c’est un dossier. Indiquez le fichier lui-même.`,
    unreadable: (file: string, reason: string) =>
      `${file} : ce fichier ne peut pas être lu (${reason}). Vérifiez les droits d’accès.`,
    refused: (file: string, explanation: string) => `${file} : ${explanation}`,
    standardInput: 'entrée standard',
    progress: (read: string, total: string) => `Lecture : ${read} Mo sur ${total} Mo`,
    skipped: (count: number, example: string) =>
      `${count} élément(s) illisible(s) laissé(s) de côté, par exemple : ${example}`,
  },
  {
    files:
      'fiche (text or PDF), export of the register (XML, ZIP, CSV files), CASE, Open Badges, Moodle CSV, CSV, XLSX or JSON; "-" reads standard input',
    code: 'only this certification; that of the file, where it names none (may be repeated)',
    title: 'only certifications whose title holds these words',
    missing: (file: string) => `${file}: this file does not exist. Check the path.`,
    directory: (file: string) => `${file}: expected a file, found a folder. Name the file itself.`,
    unreadable: (file: string, reason: string) =>
      `${file}: this file cannot be read (${reason}). Check its access rights.`,
    refused: (file: string, explanation: string) => `${file}: ${explanation}`,
    standardInput: 'standard input',
    progress: (read: string, total: string) => `Reading: ${read} MB of ${total} MB`,
    skipped: (count: number, example: string) =>
      `${count} unreadable part(s) left out, for instance: ${example}`,
  },
);
