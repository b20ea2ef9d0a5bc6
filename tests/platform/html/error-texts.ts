import { dictionary } from './texts.ts';

export const texts = dictionary(
  {
    title: 'Action impossible',
    back: 'Retour à l’accueil',
    notFound: 'Cette page n’existe pas sur cette plateforme.',
  },
  {
    title: 'This cannot be done',
    back: 'Back to the home page',
    notFound: 'There is no such page on this platform.',
  },
);
