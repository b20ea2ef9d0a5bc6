import { counted, defineTexts } from '../../i18n/index.ts';

export const departmentTexts = defineTexts(
  {
    title: 'Département',
    courses: (count: number) => counted('fr', count, 'cours', 'cours'),
    serving: (following: number, beside: number) =>
      `${counted('fr', following, 'cours', 'cours')}${beside === 0 ? '' : `, ${beside} en complément`}`,
    caption: (courses: string, tagged: number, all: number) =>
      `${courses} · ${tagged} ${tagged < 2 ? 'activité rattachée' : 'activités rattachées'} sur ${all}`,
    gaps: 'Ce qui manque dans le département',
    noGaps: 'Chaque compétence est évaluée au moins une fois pour la certification.',
    blocksNotServed: (count: number) =>
      `Sans aucune activité : ${counted('fr', count, 'bloc', 'blocs')}`,
    competencesNotServed: (count: number) =>
      `Jamais travaillées : ${counted('fr', count, 'compétence', 'compétences')}`,
    neverAssessed: (count: number) =>
      `Jamais évaluées : ${counted('fr', count, 'compétence travaillée', 'compétences travaillées')}`,
    show: 'Afficher par',
    byBlock: 'Blocs',
    byCompetence: 'Compétences',
    tableBlocks: 'Cours et blocs',
    tableCompetences: 'Compétences et cours',
    course: 'Cours',
    competence: 'Compétence',
    total: 'Total',
    tagged: (tagged: number, all: number) => `${tagged} sur ${all} rattachées`,
    why: (where: string, code: string, said: string) =>
      `${where}, ${code} : ${said}, voir lesquelles`,
    whyTitle: (code: string) => `${code} : les activités qui comptent`,
    viaBlock: 'bloc entier',
    inCourse: (title: string) => `dans ${title}`,
    print: 'Imprimer',
    emptyTitle: 'Aucun cours dans votre département',
    empty:
      'Un administrateur vous attribue des cours dans « Administration » ; chaque cours apparaît ici dès que Blocmap y a été ouvert une fois.',
  },
  {
    title: 'Department',
    courses: (count: number) => counted('en', count, 'course', 'courses'),
    serving: (following: number, beside: number) =>
      `${counted('en', following, 'course', 'courses')}${beside === 0 ? '' : `, ${beside} beside another`}`,
    caption: (courses: string, tagged: number, all: number) =>
      `${courses} · ${tagged} of ${all} ${all === 1 ? 'activity' : 'activities'} mapped`,
    gaps: 'What is missing in the department',
    noGaps: 'Every competence is assessed at least once for the certification.',
    blocksNotServed: (count: number) =>
      `Without any activity: ${counted('en', count, 'block', 'blocks')}`,
    competencesNotServed: (count: number) =>
      `Never taught: ${counted('en', count, 'competence', 'competences')}`,
    neverAssessed: (count: number) =>
      `Never assessed: ${counted('en', count, 'competence taught', 'competences taught')}`,
    show: 'Show by',
    byBlock: 'Blocks',
    byCompetence: 'Competences',
    tableBlocks: 'Courses and blocks',
    tableCompetences: 'Competences and courses',
    course: 'Course',
    competence: 'Competence',
    total: 'Total',
    tagged: (tagged: number, all: number) => `${tagged} of ${all} mapped`,
    why: (where: string, code: string, said: string) => `${where}, ${code}: ${said}, see which`,
    whyTitle: (code: string) => `${code}: the activities that count`,
    viaBlock: 'whole block',
    inCourse: (title: string) => `in ${title}`,
    print: 'Print',
    emptyTitle: 'No course in your department',
    empty:
      'An administrator gives you courses under “Administration”; each course appears here once Blocmap has been opened in it.',
  },
);
