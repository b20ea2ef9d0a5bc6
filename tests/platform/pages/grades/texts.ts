import { dictionary } from '../../html/texts.ts';

export const texts = dictionary(
  {
    grader: 'Rapport de l’évaluateur',
    user: 'Mes notes',
    caption: (course: string) => `Notes des élèves de ${course}, une colonne par activité notée`,
    participant: 'Élève',
    activity: 'Activité',
    grade: 'Note',
    comment: 'Commentaire',
    none: 'Aucune note',
    tag: (tag: string) => `Bloc : ${tag}`,
    outOf: (maximum: number) => `sur ${maximum}`,
    noColumns: 'Aucune activité de ce cours n’est notée.',
    noAccess: 'Ces notes ne sont pas visibles pour vous.',
  },
  {
    grader: 'Grader report',
    user: 'My grades',
    caption: (course: string) => `Grades of the students of ${course}, one column per activity`,
    participant: 'Student',
    activity: 'Activity',
    grade: 'Grade',
    comment: 'Feedback',
    none: 'No grade',
    tag: (tag: string) => `Block: ${tag}`,
    outOf: (maximum: number) => `out of ${maximum}`,
    noColumns: 'No activity of this course is graded.',
    noAccess: 'You cannot see these grades.',
  },
);
