import type { Texts } from '../ui/texts.ts';
import type { ProblemCode } from './problem.ts';

/** What happened and what to do, for every reason there is. Nothing is lost unless it says so. */
export const problemTexts: Texts<Record<ProblemCode, string>> = {
  fr: {
    'not-configured':
      'Blocmap ne sait pas encore où sont votre Moodle et votre outil. Indiquez-les dans les options de l’extension.',
    'permission-missing':
      'Le navigateur n’autorise plus Blocmap sur ces adresses. Enregistrez-les de nouveau dans les options de l’extension.',
    'not-paired':
      'Blocmap n’est pas encore relié à votre outil. Ouvrez l’outil Blocmap depuis un cours, puis choisissez « Connecter l’extension ».',
    'session-over':
      'La connexion à l’outil a pris fin. Ouvrez l’outil Blocmap depuis un cours, puis choisissez « Connecter l’extension ».',
    'other-person':
      'L’extension est connectée avec un autre compte Moodle que celui-ci : rien n’est montré. Pour changer, ouvrez l’outil Blocmap depuis un cours avec ce compte, puis choisissez « Connecter l’extension ».',
    'tool-unreachable':
      'L’outil Blocmap ne répond pas. Vérifiez votre connexion, puis réessayez ; la page du cours reste telle quelle.',
    'unexpected-answer':
      'L’outil a donné une réponse que cette version de l’extension ne comprend pas. Mettez l’extension à jour, ou prévenez votre administrateur.',
    'course-unknown':
      'L’outil ne connaît pas encore ce cours. Ouvrez une fois l’outil Blocmap depuis ce cours.',
    forbidden: 'Votre rôle dans ce cours ne permet pas cette action.',
    'not-found': 'L’outil ne trouve plus cette activité ou ce bloc. Rechargez la page.',
    conflict:
      'Ces blocs ont été modifiés ailleurs entre-temps. Rien n’a été enregistré : vérifiez, puis enregistrez de nouveau.',
    'undo-expired': 'Il est trop tard pour annuler : modifiez les blocs de l’activité.',
    'invalid-request': 'L’outil a refusé la demande. Rien n’a été enregistré ; rechargez la page.',
    'too-many-requests': 'Trop de demandes en peu de temps. Réessayez dans une minute.',
    'tool-failed': 'L’outil a rencontré une erreur. Rien n’a été enregistré ; réessayez plus tard.',
    'page-unrecognised':
      'Blocmap ne reconnaît pas la forme de cette page de cours : rien n’y a été ajouté. Essayez le format « Thématique » ou « Hebdomadaire ».',
    'wrong-platform':
      'Cet outil est relié à un autre Moodle que celui des options. Vérifiez les deux adresses dans les options de l’extension.',
    'code-refused':
      'Ce code n’est pas valable ou ne l’est plus. Demandez-en un nouveau dans l’outil.',
    'pairing-lost': 'La connexion a été interrompue. Recommencez depuis l’outil.',
    internal: 'L’extension n’a pas répondu. Rechargez la page.',
  },
  en: {
    'not-configured':
      'Blocmap does not know yet where your Moodle and your tool are. Give both in the extension’s options.',
    'permission-missing':
      'The browser no longer lets Blocmap work on these addresses. Save them again in the extension’s options.',
    'not-paired':
      'Blocmap is not connected to your tool yet. Open the Blocmap tool from a course, then choose “Connect the extension”.',
    'session-over':
      'The connection to the tool has ended. Open the Blocmap tool from a course, then choose “Connect the extension”.',
    'other-person':
      'The extension is connected with another Moodle account than this one: nothing is shown. To change, open the Blocmap tool from a course with this account, then choose “Connect the extension”.',
    'tool-unreachable':
      'The Blocmap tool does not answer. Check your connection and try again; the course page stays as it is.',
    'unexpected-answer':
      'The tool answered in a way that this version of the extension does not understand. Update the extension, or tell your administrator.',
    'course-unknown':
      'The tool does not know this course yet. Open the Blocmap tool once from this course.',
    forbidden: 'Your role in this course does not allow that.',
    'not-found': 'The tool no longer finds this activity or block. Reload the page.',
    conflict:
      'These blocks were changed elsewhere meanwhile. Nothing was saved: check, then save again.',
    'undo-expired': 'It is too late to undo: change the blocks of the activity instead.',
    'invalid-request': 'The tool refused the request. Nothing was saved; reload the page.',
    'too-many-requests': 'Too many requests in a short time. Try again in a minute.',
    'tool-failed': 'The tool met an error. Nothing was saved; try again later.',
    'page-unrecognised':
      'Blocmap does not know the form of this course page: nothing was added to it. Try the “Topics” or “Weekly” format.',
    'wrong-platform':
      'This tool is connected to another Moodle than the one in the options. Check both addresses in the extension’s options.',
    'code-refused': 'This code is not valid, or no longer. Ask the tool for a new one.',
    'pairing-lost': 'The connection was interrupted. Start again from the tool.',
    internal: 'The extension did not answer. Reload the page.',
  },
};
