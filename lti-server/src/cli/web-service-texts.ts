import { defineTexts } from '../ui/define-texts.ts';
import { webServiceProblems } from '../ui/web-service-problems.ts';

export const webServiceTexts = defineTexts(
  {
    description: 'Jeton de service web : lire les activités des cours dans Moodle.',
    set: (variable: string) =>
      `enregistre le jeton, lu dans ${variable} ou sur l’entrée standard, puis l’essaie`,
    paste: 'Collez le jeton, puis Entrée et Ctrl+D :',
    remove: 'retire le jeton',
    check: 'essaie le jeton sur le dernier cours ouvert',
    badToken:
      'Ce n’est pas un jeton : 20 à 128 lettres et chiffres attendus, comme Moodle les montre dans « Gérer les jetons ».',
    noCourse: 'Aucun cours n’a encore ouvert Blocmap : le jeton sera essayé au premier.',
    read: (courseId: string) => `Moodle a donné les activités du cours ${courseId}.`,
    busy: 'Une lecture de ce cours est déjà en cours.',
    'not-offered': 'Aucun jeton n’est enregistré, ou cette plateforme n’est pas un Moodle.',
    ...webServiceProblems.fr,
  },
  {
    description: 'Web service token: read the activities of courses from Moodle.',
    set: (variable: string) =>
      `saves the token, read from ${variable} or standard input, then tries it`,
    paste: 'Paste the token, then Enter and Ctrl+D:',
    remove: 'removes the token',
    check: 'tries the token on the course opened last',
    badToken:
      'This is no token: expected 20 to 128 letters and digits, as Moodle shows them in “Manage tokens”.',
    noCourse: 'Blocmap has been opened from no course yet: the token is tried with the first one.',
    read: (courseId: string) => `Moodle told the activities of course ${courseId}.`,
    busy: 'This course is being read already.',
    'not-offered': 'No token is saved, or this platform is not a Moodle.',
    ...webServiceProblems.en,
  },
);
