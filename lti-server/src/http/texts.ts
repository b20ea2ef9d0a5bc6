/** What people are told when something is refused: what happened, whether anything was lost, what to do. */
const fr = {
  'invalid-request': 'La demande n’est pas valable : rien n’a été enregistré. Voyez les détails.',
  unauthenticated: 'Vous n’êtes pas connecté. Ouvrez Blocmap depuis un cours de Moodle.',
  'session-expired':
    'Votre session a expiré ; ce qui était enregistré l’est toujours. Rouvrez Blocmap depuis votre cours.',
  forbidden: 'Vous n’avez pas ce droit dans ce cours. Rien n’a été modifié.',
  'course-unknown':
    'Ce cours n’est pas connu de Blocmap. Ouvrez Blocmap une première fois depuis ce cours.',
  'not-found': 'Ce que vous cherchez n’existe pas ou n’existe plus.',
  conflict:
    'Quelqu’un a modifié ces données entre-temps : rien n’a été enregistré. Actualisez puis recommencez.',
  'undo-expired':
    'Il est trop tard pour annuler cette modification. Modifiez à nouveau les cases concernées.',
  'too-large':
    'La demande est trop volumineuse : rien n’a été enregistré. Envoyez-la en plusieurs fois.',
  'too-many-requests': 'Trop de tentatives. Attendez quelques minutes puis recommencez.',
  'platform-unavailable':
    'Moodle ne répond pas ou refuse la demande. Réessayez dans quelques instants.',
  internal:
    'Une erreur est survenue de notre côté. Réessayez ; si elle persiste, transmettez le code au support.',

  'tag-locked': 'Un rattachement verrouillé ne peut pas être modifié : rien n’a été enregistré.',
  'undo-touched':
    'Ces rattachements ont été modifiés depuis : l’annulation n’a rien changé, pour ne pas effacer le travail d’un autre.',
  'grading-not-offered':
    'Ce cours n’autorise pas Blocmap à envoyer des notes. Vérifiez les services de notes de l’outil dans Moodle.',
  'deep-linking-only':
    'Cette action n’est possible qu’en ajoutant un contenu depuis le sélecteur d’activités de Moodle.',
  'deep-linking-one-item': 'Moodle n’accepte ici qu’un seul contenu à la fois.',
  'deep-linking-no-links': 'Moodle n’accepte pas de lien à cet endroit.',
  'session-only':
    'Cette action se fait dans Blocmap, ouvert depuis Moodle, et non depuis l’extension.',
  'pairing-code-invalid':
    'Ce code n’est pas valable : il a peut-être expiré ou déjà servi. Demandez-en un nouveau dans Blocmap.',
  'connection-ended':
    'Cette extension n’est plus connectée. Ouvrez Blocmap depuis Moodle et connectez-la de nouveau.',
  'scored-block-not-served':
    'Cette activité n’est pas rattachée à ce bloc : la note n’a pas été enregistrée.',
  'learner-unknown': 'Cet élève n’est pas inscrit au cours : la note n’a pas été enregistrée.',
  'not-a-head': 'Cette page est réservée aux responsables désignés par un administrateur.',
  'not-an-administrator': 'Cette page est réservée aux administrateurs de Moodle.',
  'page-not-found':
    'Cette page n’existe pas. Revenez à votre cours dans Moodle et rouvrez Blocmap.',
  'anonymous-launch':
    'Moodle n’a pas transmis votre identifiant : Blocmap ne peut pas vous ouvrir de session. Connectez-vous à Moodle avec votre compte, puis rouvrez l’activité.',

  'page-title': 'Blocmap ne peut pas continuer',
  'page-code': 'Code à transmettre au support :',
};

export type ErrorText = keyof typeof fr;

const en: Record<ErrorText, string> = {
  'invalid-request': 'The request is not valid: nothing was saved. See the details.',
  unauthenticated: 'You are not signed in. Open Blocmap from a Moodle course.',
  'session-expired':
    'Your session has expired; what was saved is still saved. Open Blocmap again from your course.',
  forbidden: 'You do not have this right in this course. Nothing was changed.',
  'course-unknown': 'Blocmap does not know this course. Open Blocmap once from this course first.',
  'not-found': 'What you are looking for does not exist, or no longer does.',
  conflict: 'Somebody changed this in the meantime: nothing was saved. Refresh, then do it again.',
  'undo-expired': 'It is too late to undo this change. Change the cells concerned again.',
  'too-large': 'The request is too large: nothing was saved. Send it in several parts.',
  'too-many-requests': 'Too many attempts. Wait a few minutes, then try again.',
  'platform-unavailable': 'Moodle does not answer or refuses. Try again in a moment.',
  internal:
    'Something went wrong on our side. Try again; if it persists, give the code to support.',

  'tag-locked': 'A locked tag cannot be changed: nothing was saved.',
  'undo-touched':
    'These tags were changed since: nothing was undone, so that nobody’s work is lost.',
  'grading-not-offered':
    'This course does not let Blocmap send grades. Check the tool’s grade services in Moodle.',
  'deep-linking-only': 'This can only be done while adding content from Moodle’s activity chooser.',
  'deep-linking-one-item': 'Moodle takes only one item at a time here.',
  'deep-linking-no-links': 'Moodle does not take a link here.',
  'session-only': 'This is done in Blocmap, opened from Moodle, and not from the extension.',
  'pairing-code-invalid':
    'This code is not valid: it may have expired or been used. Ask for a new one in Blocmap.',
  'connection-ended':
    'This extension is no longer connected. Open Blocmap from Moodle and connect it again.',
  'scored-block-not-served': 'This activity does not serve this block: the score was not saved.',
  'learner-unknown': 'This student is not in the course: the score was not saved.',
  'not-a-head': 'This page is for the department heads that an administrator has named.',
  'not-an-administrator': 'This page is for Moodle’s administrators.',
  'page-not-found':
    'This page does not exist. Go back to your Moodle course and open Blocmap again.',
  'anonymous-launch':
    'Moodle did not send your identifier: Blocmap cannot open a session for you. Sign in to Moodle with your account, then open the activity again.',

  'page-title': 'Blocmap cannot go on',
  'page-code': 'Code for support:',
};

export const errorTexts: Record<'fr' | 'en', Record<ErrorText, string>> = { fr, en };
