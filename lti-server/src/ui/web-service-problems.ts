import { defineTexts } from './define-texts.ts';

/** Why the platform's web service did not tell, and what to do, wherever it is said. */
export const webServiceProblems = defineTexts(
  {
    'problem-unreachable': 'Moodle ne répond pas. Réessayez dans quelques minutes.',
    'problem-too-large':
      'Ce cours est trop volumineux pour être lu d’un coup. Prévenez l’administrateur.',
    'problem-redirected':
      'L’adresse de Moodle mène ailleurs : le site a changé d’adresse. L’administrateur doit enregistrer Blocmap à nouveau.',
    'problem-disabled':
      'Les services web de Moodle sont désactivés. L’administrateur les active dans « Fonctions avancées », puis le protocole REST dans « Services web › Gérer les protocoles ».',
    'problem-token':
      'Moodle ne connaît pas, ou plus, le jeton de l’établissement. L’administrateur en crée un nouveau dans « Services web › Gérer les jetons » et le saisit dans Blocmap.',
    'problem-access':
      'Le jeton ne donne pas accès à core_course_get_contents. L’administrateur vérifie que le service est activé et contient cette fonction, que le jeton n’a pas expiré, qu’il n’est pas limité à une autre adresse IP, et que son compte a le droit « webservice/rest:use ».',
    'problem-account':
      'Le compte du jeton est suspendu, non confirmé, ou son mot de passe a expiré. L’administrateur le rétablit dans Moodle.',
    'problem-course-access':
      'Le compte du jeton n’a pas accès à ce cours. L’administrateur lui donne un rôle (par exemple gestionnaire) au niveau du site.',
    'problem-course-unknown':
      'Moodle ne trouve pas ce cours, ou pas la fonction core_course_get_contents.',
    'problem-maintenance': 'Moodle est en maintenance. Réessayez plus tard.',
    'problem-malformed':
      'L’adresse de Moodle n’a pas répondu comme un service web. L’administrateur vérifie ce qui se trouve devant le site (pare-feu, page d’attente).',
    'problem-refused':
      'Moodle a refusé, sans raison connue de Blocmap. L’administrateur consulte ses journaux.',
  },
  {
    'problem-unreachable': 'Moodle does not answer. Try again in a few minutes.',
    'problem-too-large': 'This course is too large to be read at once. Tell the administrator.',
    'problem-redirected':
      'Moodle’s address leads elsewhere: the site has moved. The administrator has to register Blocmap again.',
    'problem-disabled':
      'Moodle’s web services are switched off. The administrator switches them on in “Advanced features”, then the REST protocol in “Web services › Manage protocols”.',
    'problem-token':
      'Moodle does not know the school’s token, or no longer. The administrator makes a new one in “Web services › Manage tokens” and enters it in Blocmap.',
    'problem-access':
      'The token gives no access to core_course_get_contents. The administrator checks that the service is enabled and has this function, that the token has not expired and is not limited to another IP address, and that its account has the right “webservice/rest:use”.',
    'problem-account':
      'The token’s account is suspended, unconfirmed, or its password has expired. The administrator puts it right in Moodle.',
    'problem-course-access':
      'The token’s account has no access to this course. The administrator gives it a role (manager, for example) on the whole site.',
    'problem-course-unknown':
      'Moodle does not find this course, or not the function core_course_get_contents.',
    'problem-maintenance': 'Moodle is under maintenance. Try again later.',
    'problem-malformed':
      'Moodle’s address did not answer as a web service does. The administrator checks what stands in front of the site (firewall, waiting page).',
    'problem-refused':
      'Moodle refused, for a reason unknown to Blocmap. The administrator looks at its logs.',
  },
);
