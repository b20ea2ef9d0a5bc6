import { dictionary } from '../html/texts.ts';

export const texts = dictionary(
  {
    refused: (why: string) => `Le choix de contenu a été refusé, rien n’a été ajouté : ${why}`,
    noAccess: 'Vous ne pouvez pas ajouter de contenu à ce cours.',
    unknownTool: 'Cet outil n’est pas enregistré ici, ou il n’est pas encore activé.',
    nothing: 'Aucun contenu n’a été choisi.',
    added: (count: number) =>
      count === 1 ? 'Une activité a été ajoutée.' : `${count} activités ont été ajoutées.`,
    title: 'Retour au cours',
    go: 'Continuer vers le cours',
  },
  {
    refused: (why: string) => `The content was refused and nothing was added: ${why}`,
    noAccess: 'You cannot add content to this course.',
    unknownTool: 'This tool is not registered here, or not activated yet.',
    nothing: 'No content was chosen.',
    added: (count: number) =>
      count === 1 ? 'One activity was added.' : `${count} activities were added.`,
    title: 'Back to the course',
    go: 'Go on to the course',
  },
);
