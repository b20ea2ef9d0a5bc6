import { counted, defineTexts } from '../../i18n/index.ts';

export const contentsTexts = defineTexts(
  {
    region: 'Activités du cours',
    readAt: (when: string) => `Activités lues dans Moodle le ${when}.`,
    never: 'Les activités n’ont pas encore été lues dans Moodle.',
    refresh: 'Actualiser depuis Moodle',
    refreshing: 'Lecture dans Moodle…',
    busy: 'Une lecture est déjà en cours : ses changements arrivent dans un instant.',
    nothing: 'Rien n’a changé dans Moodle.',
    done: (added: number, changed: number, gone: number) =>
      [
        counted('fr', added, 'activité ajoutée', 'activités ajoutées'),
        counted('fr', changed, 'modifiée', 'modifiées'),
        counted('fr', gone, 'retirée', 'retirées'),
      ].join(', '),
    failed: 'Les activités n’ont pas pu être lues dans Moodle ; rien n’a été modifié.',
    incomplete:
      'Le compte du service web ne voit pas les activités cachées : une activité supprimée reste affichée jusqu’à ce qu’un enseignant ouvre le cours avec l’extension.',
  },
  {
    region: 'Activities of the course',
    readAt: (when: string) => `Activities read from Moodle on ${when}.`,
    never: 'The activities have not been read from Moodle yet.',
    refresh: 'Refresh from Moodle',
    refreshing: 'Reading from Moodle…',
    busy: 'A reading is under way already: its changes will arrive in a moment.',
    nothing: 'Nothing has changed in Moodle.',
    done: (added: number, changed: number, gone: number) =>
      [
        counted('en', added, 'activity added', 'activities added'),
        `${changed} changed`,
        `${gone} removed`,
      ].join(', '),
    failed: 'The activities could not be read from Moodle; nothing was changed.',
    incomplete:
      'The web service’s account does not see hidden activities: a deleted activity stays until a teacher opens the course with the extension.',
  },
);
