import { counted, defineTexts } from '../../i18n/index.ts';

const fr = (count: number, one: string, many: string): string => counted('fr', count, one, many);
const en = (count: number, one: string, many: string): string => counted('en', count, one, many);

/** Bringing a file in; what is said of a draft stands in `draft/texts.ts`. */
export const importTexts = defineTexts(
  {
    catalogue: 'Référentiels',
    title: 'Importer un référentiel',
    previewTitle: 'Vérifier avant d’enregistrer',
    intro:
      'Déposez une fiche ou collez son texte : vous verrez tout ce qui changerait avant que quoi que ce soit ne soit enregistré.',
    drop: 'Déposez un fichier ici, ou choisissez-le',
    formats:
      'Fiche RNCP en PDF ou en texte ; export du répertoire en XML, ZIP ou CSV (plusieurs fichiers) ; CASE, Open Badges, CSV de Moodle, CSV, XLSX ou JSON de Blocmap. Les gros exports sont lus dans votre navigateur et ne sont pas envoyés.',
    paste: 'Ou collez le texte de la fiche',
    pasteHelp:
      'Sur francecompetences.fr, dépliez toutes les parties de la fiche, sélectionnez tout et copiez.',
    readText: 'Lire ce texte',
    pastedName: 'Texte collé',
    problemTitle: 'Ce fichier n’a pas pu être lu',
    code: 'Code de la certification',
    readAgain: 'Lire avec ce code',
    network:
      'Blocmap ne répond pas : rien n’a été envoyé. Vérifiez la connexion, puis recommencez.',
    tooLarge: (name: string) =>
      `${name} dépasse 20 Mo, trop pour ce format. Donnez une seule fiche, ou l’export XML du répertoire.`,
    unreadable: (name: string) =>
      `${name} ne peut pas être lu par le navigateur. Vérifiez qu’il existe encore et n’est pas un dossier, puis recommencez.`,
    workerFailed:
      'La lecture dans le navigateur s’est arrêtée ; rien n’a été enregistré. Rechargez la page et recommencez ; si cela se reproduit, donnez une seule fiche.',
    nothingRead:
      'Les fiches choisies sont abîmées dans ce fichier : aucune n’a pu être lue. Téléchargez l’export de nouveau.',
    reading: (name: string) => `Lecture de ${name}…`,
    sending: (name: string) => `Envoi et lecture de ${name}…`,
    progress: 'Avancement de la lecture',
    megabytes: (read: string, total: string) => `${read} Mo sur ${total} Mo`,
    drafts: 'Imports commencés',
    draftsHelp: 'Vous seul les voyez ; ils sont oubliés après 24 heures.',
    draftFacts: (codes: string, when: string) => `${codes} · ${when}`,
    discard: 'Abandonner',
    pickTitle: (count: number) => `${fr(count, 'fiche', 'fiches')} dans ce fichier`,
    problems: (count: number) =>
      `${fr(count, 'élément illisible', 'éléments illisibles')} dans le fichier, sans effet sur les autres fiches.`,
    csvWithoutCompetences:
      'L’export CSV ne contient pas les compétences des blocs. Pour les avoir, donnez l’export XML.',
    search: 'Chercher par code ou par intitulé',
    searchExample: 'RNCP35698, maintenance…',
    found: (count: number, shown: number) =>
      count > shown
        ? `${fr(count, 'fiche trouvée', 'fiches trouvées')}, les ${shown} premières sont affichées : précisez la recherche.`
        : fr(count, 'fiche trouvée', 'fiches trouvées'),
    headFacts: (blocks: number, active: boolean | null) =>
      `${fr(blocks, 'bloc', 'blocs')}${active === false ? ' · inactive' : ''}`,
    pickedMost: (most: number) => `Au plus ${most} fiches à la fois.`,
    goOn: (count: number) =>
      count === 0 ? 'Choisissez des fiches' : `Vérifier ${fr(count, 'fiche', 'fiches')}`,
  },
  {
    catalogue: 'Certifications',
    title: 'Import a certification',
    previewTitle: 'Check before saving',
    intro:
      'Drop a fiche or paste its text: you will see all that would change before anything is saved.',
    drop: 'Drop a file here, or choose it',
    formats:
      'RNCP fiche as PDF or text; export of the register as XML, ZIP or CSV (several files); CASE, Open Badges, Moodle CSV, CSV, XLSX or Blocmap’s JSON. Large exports are read in your browser and are not sent.',
    paste: 'Or paste the text of the fiche',
    pasteHelp:
      'On francecompetences.fr, unfold all parts of the fiche, select everything and copy it.',
    readText: 'Read this text',
    pastedName: 'Pasted text',
    problemTitle: 'This file could not be read',
    code: 'Code of the certification',
    readAgain: 'Read with this code',
    network: 'Blocmap does not answer: nothing was sent. Check the connection, then try again.',
    tooLarge: (name: string) =>
      `${name} is over 20 MB, too much for this format. Give one fiche only, or the XML export of the register.`,
    unreadable: (name: string) =>
      `${name} cannot be read by the browser. Check that it still exists and is no folder, then try again.`,
    workerFailed:
      'Reading in the browser has stopped; nothing was saved. Reload the page and try again; if it happens again, give one fiche only.',
    nothingRead:
      'The chosen fiches are damaged in this file: none could be read. Download the export again.',
    reading: (name: string) => `Reading ${name}…`,
    sending: (name: string) => `Sending and reading ${name}…`,
    progress: 'Progress of the reading',
    megabytes: (read: string, total: string) => `${read} MB of ${total} MB`,
    drafts: 'Imports begun',
    draftsHelp: 'Only you see them; they are forgotten after 24 hours.',
    draftFacts: (codes: string, when: string) => `${codes} · ${when}`,
    discard: 'Discard',
    pickTitle: (count: number) => `${en(count, 'fiche', 'fiches')} in this file`,
    problems: (count: number) =>
      `${en(count, 'part', 'parts')} of the file cannot be read, which does not touch the other fiches.`,
    csvWithoutCompetences:
      'The CSV export does not hold the competences of the blocks. To have them, give the XML export.',
    search: 'Search by code or title',
    searchExample: 'RNCP35698, maintenance…',
    found: (count: number, shown: number) =>
      count > shown
        ? `${en(count, 'fiche', 'fiches')} found, the first ${shown} are shown: search more exactly.`
        : `${en(count, 'fiche', 'fiches')} found`,
    headFacts: (blocks: number, active: boolean | null) =>
      `${en(blocks, 'block', 'blocks')}${active === false ? ' · inactive' : ''}`,
    pickedMost: (most: number) => `At most ${most} fiches at a time.`,
    goOn: (count: number) =>
      count === 0 ? 'Choose fiches' : `Check ${en(count, 'fiche', 'fiches')}`,
  },
);
