import { counted, defineTexts } from '../../i18n/index.ts';

export const administrationTexts = defineTexts(
  {
    title: 'Administration',
    next: 'À faire maintenant',
    nextNothing: 'Tout est en place : les enseignants peuvent ouvrir Blocmap depuis leurs cours.',
    nextNoCourse: 'Ouvrez Blocmap une fois dans chaque cours à suivre : il apparaîtra ici.',
    nextNoHead: 'Nommez au moins un chef de département : il verra la couverture de ses cours.',
    nextNoStaff: 'Les enseignants apparaissent ici après leur première ouverture de Blocmap.',
    heads: 'Chefs de département et leurs cours',
    headsHelp:
      'Moodle ne transmet pas cette fonction : c’est ici qu’elle s’attribue. Un chef voit la couverture de ses cours, jamais les notes d’un élève.',
    searchStaff: 'Chercher une personne',
    unnamed: (id: string) => `Personne ${id}`,
    headOf: (count: number) =>
      count === 0
        ? 'aucun cours'
        : `chef de département pour ${counted('fr', count, 'cours', 'cours')}`,
    edit: 'Choisir ses cours',
    coursesOf: (name: string) => `Cours suivis par ${name}`,
    searchCourse: 'Chercher un cours',
    all: 'Tout cocher',
    noneOf: 'Tout décocher',
    save: (count: number) => `Enregistrer (${counted('fr', count, 'cours', 'cours')})`,
    saving: 'Enregistrement…',
    saved: (name: string) => `Cours de ${name} enregistrés`,
    noStaffTitle: 'Personne pour l’instant',
    noCourse: 'Aucun cours connu : ouvrez Blocmap une fois dans un cours.',
  },
  {
    title: 'Administration',
    next: 'To do now',
    nextNothing: 'Everything is in place: teachers can open Blocmap from their courses.',
    nextNoCourse: 'Open Blocmap once in each course to follow: it will appear here.',
    nextNoHead: 'Name at least one department head: they will see the coverage of their courses.',
    nextNoStaff: 'Teachers appear here after they have opened Blocmap for the first time.',
    heads: 'Department heads and their courses',
    headsHelp:
      'Moodle does not tell this role: it is given here. A head sees the coverage of their courses, never a student’s grades.',
    searchStaff: 'Search for a person',
    unnamed: (id: string) => `Person ${id}`,
    headOf: (count: number) =>
      count === 0
        ? 'no course'
        : `department head for ${counted('en', count, 'course', 'courses')}`,
    edit: 'Choose courses',
    coursesOf: (name: string) => `Courses followed by ${name}`,
    searchCourse: 'Search for a course',
    all: 'Tick all',
    noneOf: 'Untick all',
    save: (count: number) => `Save (${counted('en', count, 'course', 'courses')})`,
    saving: 'Saving…',
    saved: (name: string) => `Courses of ${name} saved`,
    noStaffTitle: 'Nobody yet',
    noCourse: 'No course is known: open Blocmap once in a course.',
  },
);
