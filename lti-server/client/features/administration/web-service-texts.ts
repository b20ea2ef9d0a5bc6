import { defineTexts } from '../../i18n/index.ts';

export const webServiceTexts = defineTexts(
  {
    title: 'Activités lues dans Moodle',
    help: 'Avec un jeton de service web, Blocmap lit la liste des activités de chaque cours sans attendre qu’un enseignant l’ouvre. Il ne lit rien d’autre, et ne modifie rien.',
    none: 'Aucun jeton : les activités viennent des pages ouvertes avec l’extension et des liens.',
    since: (when: string) => `Jeton enregistré le ${when}.`,
    lastRead: (when: string) => `Dernière lecture réussie le ${when}.`,
    token: 'Jeton',
    save: 'Enregistrer et essayer',
    trying: 'Essai en cours…',
    remove: 'Retirer le jeton',
    saved: 'Jeton enregistré',
    wrong: 'Jeton enregistré, mais Moodle ne répond pas comme prévu',
    removed: 'Jeton retiré',
    failed: 'Le jeton n’a pas été enregistré',
    how: 'Obtenir un jeton dans Moodle',
    step1: (site: string) =>
      `Sur ${site} : Administration du site › Fonctions avancées : activer les services web.`,
    step2: 'Serveur › Services web › Gérer les protocoles : activer REST.',
    step3:
      'Services externes : ajouter un service, y mettre la seule fonction core_course_get_contents, l’activer.',
    step4:
      'Créer un compte réservé à cet usage, avec un rôle au niveau du site qui a les droits « webservice/rest:use », « moodle/course:view », « moodle/course:viewhiddencourses », « moodle/course:viewhiddensections » et « moodle/course:viewhiddenactivities ».',
    step5:
      'Gérer les jetons : créer un jeton pour ce compte et ce service, puis le coller ci-dessus.',
  },
  {
    title: 'Activities read from Moodle',
    help: 'With a web service token, Blocmap reads the list of each course’s activities without waiting for a teacher to open it. It reads nothing else, and changes nothing.',
    none: 'No token: activities come from pages opened with the extension, and from links.',
    since: (when: string) => `Token saved on ${when}.`,
    lastRead: (when: string) => `Last successful reading on ${when}.`,
    token: 'Token',
    save: 'Save and try',
    trying: 'Trying…',
    remove: 'Remove the token',
    saved: 'Token saved',
    wrong: 'Token saved, but Moodle does not answer as expected',
    removed: 'Token removed',
    failed: 'The token was not saved',
    how: 'Getting a token in Moodle',
    step1: (site: string) =>
      `On ${site}: Site administration › Advanced features: enable web services.`,
    step2: 'Server › Web services › Manage protocols: enable REST.',
    step3:
      'External services: add a service, give it the one function core_course_get_contents, enable it.',
    step4:
      'Create an account for this use, with a site-wide role that has the rights “webservice/rest:use”, “moodle/course:view”, “moodle/course:viewhiddencourses”, “moodle/course:viewhiddensections” and “moodle/course:viewhiddenactivities”.',
    step5: 'Manage tokens: create a token for this account and service, then paste it above.',
  },
);
