import { counted, defineTexts } from '../i18n/index.ts';

export const deliveriesTexts = defineTexts(
  {
    label: 'Envoi des notes au carnet',
    waiting: (count: number) => counted('fr', count, 'note en attente', 'notes en attente'),
    nextAt: (time: string) => `prochaine tentative ${time}`,
    nextSoon: 'tentative en cours',
    failed: (count: number) =>
      counted('fr', count, 'note refusée par Moodle', 'notes refusées par Moodle'),
    kept: 'Elles sont gardées ici jusqu’à ce que le carnet les ait.',
    retry: 'Réessayer maintenant',
    retried: 'Nouvel essai dans quelques secondes',
    notRetried: 'Le nouvel essai n’a pas pu être demandé.',
    inActivity: (title: string, count: number) => `${title} (${count})`,
    activities: 'Activités concernées :',
  },
  {
    label: 'Grades on their way to the gradebook',
    waiting: (count: number) => counted('en', count, 'grade waiting', 'grades waiting'),
    nextAt: (time: string) => `next attempt ${time}`,
    nextSoon: 'being tried now',
    failed: (count: number) =>
      counted('en', count, 'grade refused by Moodle', 'grades refused by Moodle'),
    kept: 'They are kept here until the gradebook has them.',
    retry: 'Try again now',
    retried: 'Trying again within seconds',
    notRetried: 'The new attempt could not be asked for.',
    inActivity: (title: string, count: number) => `${title} (${count})`,
    activities: 'Activities concerned:',
  },
);
