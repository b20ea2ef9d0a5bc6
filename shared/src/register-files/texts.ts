import type { RegisterFilesProblem } from './errors.ts';

/** By the error's `problem`; French first. */
export const registerFilesTexts: Record<'fr' | 'en', Record<RegisterFilesProblem, string>> = {
  fr: {
    'no-file': 'Un fichier était attendu ; il n’y en a aucun. Choisissez un fichier.',
    'mixed-files':
      'Plusieurs fichiers ne se lisent ensemble que s’ils forment l’export CSV du répertoire. Donnez les autres un par un.',
    'zip-damaged':
      'Une archive ZIP complète était attendue ; celle-ci est abîmée ou coupée. Téléchargez-la de nouveau, ou décompressez-la et donnez le fichier qu’elle contient.',
    'zip-encrypted':
      'Une archive sans mot de passe était attendue. Décompressez-la vous-même et donnez le fichier qu’elle contient.',
    'zip-without-export':
      'Une archive contenant l’export XML ou CSV du répertoire était attendue ; celle-ci n’en contient pas. Donnez l’archive telle que téléchargée.',
    'zip-several-exports':
      'Un seul fichier XML était attendu dans l’archive ; il y en a plusieurs. Décompressez-la et donnez le fichier voulu.',
    'zip-bomb':
      'L’archive se décompresse en bien plus de données qu’un export réel : elle n’a pas été lue. Téléchargez-la de nouveau depuis data.gouv.fr.',
    'too-large':
      'Les fichiers sont plus gros qu’un export réel : rien n’a été lu. Téléchargez-les de nouveau, ou donnez une seule fiche.',
  },
  en: {
    'no-file': 'Expected a file; there is none. Choose a file.',
    'mixed-files':
      'Several files are read together only where they make up the CSV export of the register. Give the others one by one.',
    'zip-damaged':
      'Expected a whole ZIP archive; this one is damaged or cut. Download it again, or unpack it and give the file inside.',
    'zip-encrypted':
      'Expected an archive without password. Unpack it yourself and give the file inside.',
    'zip-without-export':
      'Expected an archive with the XML or CSV export of the register; this one has neither. Give the archive as it was downloaded.',
    'zip-several-exports':
      'Expected one XML file in the archive; there are several. Unpack it and give the one that is wanted.',
    'zip-bomb':
      'The archive unpacks to far more data than a real export: it was not read. Download it again from data.gouv.fr.',
    'too-large':
      'The files are larger than a real export: nothing was read. Download them again, or give one fiche.',
  },
};
