import { defineTexts } from '../ui/define-texts.ts';

/** What `blocmap export` says; what it writes follows its format. */
export const exportTexts = defineTexts(
  {
    description:
      'Écrit un référentiel enregistré dans un format que Moodle et d’autres outils lisent, sur la sortie standard ou dans un fichier.',
    code: 'code du référentiel, par exemple RNCP35698',
    format: 'format : case, moodle-csv, open-badges, csv, xlsx ou json',
    version: 'version, par son empreinte ; celle en usage si elle n’est pas donnée',
    delimiter: 'séparateur des fichiers CSV : « , », « ; » ou « tab »',
    baseUrl: 'début des adresses écrites dans CASE et Open Badges ; BLOCMAP_URL sinon',
    output: 'fichier à écrire ; il ne doit pas encore exister',
    badCode: (code: string) =>
      `Un code tel que RNCP35698 était attendu, « ${code} » n’en est pas un.`,
    notHeld: (code: string, known: string) =>
      `${code} n’est pas enregistré. Importez-le d’abord, ou choisissez parmi : ${known}`,
    noVersion: (code: string, version: string) =>
      `${code} n’a pas de version ${version}. Les versions se lisent sur la page du référentiel.`,
    terminal:
      'Ce format n’est pas du texte : il ne s’affiche pas dans un terminal. Donnez un fichier avec -o, ou redirigez la sortie.',
    exists: (file: string) =>
      `${file} existe déjà et n’a pas été modifié. Choisissez un autre nom, ou supprimez-le d’abord.`,
    unwritable: (file: string, reason: string) =>
      `${file} ne peut pas être écrit (${reason}). Vérifiez le chemin et les droits d’accès.`,
    written: (file: string) => `Écrit : ${file}`,
  },
  {
    description:
      'Writes a certification that is held in a format that Moodle and other tools read, on standard output or to a file.',
    code: 'code of the certification, e.g. RNCP35698',
    format: 'format: case, moodle-csv, open-badges, csv, xlsx or json',
    version: 'version, by its hash; the one in use where left out',
    delimiter: 'delimiter of CSV files: ",", ";" or "tab"',
    baseUrl: 'beginning of the addresses in CASE and Open Badges; BLOCMAP_URL where left out',
    output: 'file to write; it must not exist yet',
    badCode: (code: string) => `Expected a code such as RNCP35698, found "${code}".`,
    notHeld: (code: string, known: string) =>
      `${code} is not held. Import it first, or choose among: ${known}`,
    noVersion: (code: string, version: string) =>
      `${code} has no version ${version}. Its page in the tool lists the versions.`,
    terminal:
      'This format is no text: a terminal cannot show it. Name a file with -o, or redirect the output.',
    exists: (file: string) =>
      `${file} exists already and was left as it is. Choose another name, or remove it first.`,
    unwritable: (file: string, reason: string) =>
      `${file} cannot be written (${reason}). Check the path and its access rights.`,
    written: (file: string) => `Written: ${file}`,
  },
);
