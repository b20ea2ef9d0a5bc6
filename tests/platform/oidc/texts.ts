import { dictionary } from '../html/texts.ts';

export const texts = dictionary(
  {
    unknownActivity: 'Cette activité n’existe pas, ou ce n’est pas un outil externe.',
    noAccess: 'Vous n’avez pas accès à ce cours.',
    unknownTool: 'Cet outil n’est pas enregistré ici, ou il n’est pas encore activé.',
    noDeepLinking: 'Cet outil ne permet pas de choisir un contenu.',
    badRequest: (what: string) => `La demande de l’outil a été refusée : ${what}`,
  },
  {
    unknownActivity: 'There is no such activity, or it is not an external tool.',
    noAccess: 'You have no access to this course.',
    unknownTool: 'This tool is not registered here, or not activated yet.',
    noDeepLinking: 'This tool cannot offer content to choose from.',
    badRequest: (what: string) => `The tool’s request was refused: ${what}`,
  },
);
