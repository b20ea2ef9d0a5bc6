/** What the demonstration says in the terminal. */
export const texts = {
  fr: {
    ready: 'Blocmap est prêt.',
    lms: 'LMS de démonstration',
    tool: 'Outil LTI',
    people: 'Pour essayer, ouvrez le LMS et choisissez qui vous êtes :',
    administrator: 'administratrice : plateformes, chefs de département',
    teacher: 'enseignant : rattacher, évaluer, couverture',
    head: 'chef de département : couverture de plusieurs cours',
    student: 'élève : à quoi sert chaque activité',
    nextStep: 'puis, dans le cours, ouvrez « Blocmap – blocs de compétences ».',
    extension: 'Extension (à charger comme extension non empaquetée)',
    browser: 'ou : npm start -- --browser (Chromium avec l’extension déjà chargée)',
    data: 'Données',
    again: 'npm start -- --reset pour repartir de zéro. Ctrl+C pour arrêter.',
    portTaken: (port: number, option: string) =>
      `Le port ${port} est déjà pris. Arrêtez ce qui l’occupe ou choisissez-en un autre : npm start -- ${option} NUMÉRO`,
    inUse:
      'Ces données sont déjà ouvertes par un autre Blocmap. Arrêtez-le, ou : npm start -- --data DOSSIER',
    noBrowser: 'Chromium n’a pas pu démarrer',
  },
  en: {
    ready: 'Blocmap is ready.',
    lms: 'Demonstration LMS',
    tool: 'LTI tool',
    people: 'To try it, open the LMS and choose who you are:',
    administrator: 'administrator: platforms, department heads',
    teacher: 'teacher: tagging, scores, coverage',
    head: 'department head: coverage of several courses',
    student: 'student: what each activity is for',
    nextStep: 'then open “Blocmap – blocs de compétences” in the course.',
    extension: 'Extension (to be loaded unpacked)',
    browser: 'or: npm start -- --browser (Chromium with the extension in it)',
    data: 'Data',
    again: 'npm start -- --reset to begin anew. Ctrl+C to stop.',
    portTaken: (port: number, option: string) =>
      `Port ${port} is taken. Stop what holds it or choose another: npm start -- ${option} NUMBER`,
    inUse: 'This data is open in another Blocmap. Stop it, or: npm start -- --data FOLDER',
    noBrowser: 'Chromium could not be started',
  },
};

export type DemoTexts = (typeof texts)['fr'];

/** French unless the terminal's locale says otherwise. */
export function demoTexts(environment: NodeJS.ProcessEnv): DemoTexts {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^en/i.test(locale) ? texts.en : texts.fr;
}
