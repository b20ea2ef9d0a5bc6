import { defineTexts } from './define-texts.ts';

export const frameTexts = defineTexts(
  {
    product: 'Blocmap',
    skip: 'Aller au contenu',
    loading: 'Chargement…',
    noScript:
      'Blocmap a besoin de JavaScript. Activez-le dans votre navigateur, puis rouvrez l’activité depuis Moodle.',
  },
  {
    product: 'Blocmap',
    skip: 'Skip to content',
    loading: 'Loading…',
    noScript:
      'Blocmap needs JavaScript. Turn it on in your browser, then open the activity again from Moodle.',
  },
);
