import { dictionary } from '../../html/texts.ts';

export const texts = dictionary(
  {
    noActivity: 'Cette activité n’existe pas, ou elle n’est pas visible pour vous.',
    frameTitle: (name: string) => `Outil externe : ${name}`,
    newWindow: 'Ouvrir dans une nouvelle fenêtre',
    start: 'Commencer le test',
    submit: 'Ajouter un travail',
    content: 'Le contenu de cette activité n’existe pas dans la démonstration.',
    breadcrumb: 'Fil d’Ariane',
  },
  {
    noActivity: 'This activity does not exist, or you cannot see it.',
    frameTitle: (name: string) => `External tool: ${name}`,
    newWindow: 'Open in a new window',
    start: 'Attempt quiz',
    submit: 'Add submission',
    content: 'The content of this activity does not exist in the demo.',
    breadcrumb: 'Breadcrumb',
  },
);
