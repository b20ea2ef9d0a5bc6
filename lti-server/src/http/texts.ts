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
  'certification-not-served':
    'Ce cours ne suit pas ou plus ce référentiel. Actualisez la page pour voir ceux qu’il suit.',
  'certification-not-held':
    'Ce référentiel n’est pas enregistré dans Blocmap. Importez-le d’abord depuis « Référentiels ».',
  'succession-changed':
    'La correspondance a changé entre-temps : rien n’a été enregistré. Actualisez, relisez, puis recommencez.',
  'carry-over-not-yours':
    'Vous ne pouvez pas reporter les rattachements de ces cours : rien n’a été modifié.',
  'carry-over-touched':
    'Le report ne peut plus être annulé, car ces rattachements ou ces cours ont été modifiés depuis : rien n’a changé.',
  'carry-over-undone': 'Ce report a déjà été annulé.',
  'layer-head-or-administrator':
    'Seul un responsable ou un administrateur modifie ces données de l’établissement : rien n’a été modifié.',
  'layer-changed':
    'Quelqu’un a modifié ces données, ou le référentiel a une nouvelle version : rien n’a été enregistré. Relisez ce qui est affiché maintenant, puis recommencez.',
  'layer-undo-touched':
    'Ceci a été modifié depuis : l’annulation n’a rien changé, pour ne pas effacer le travail d’un autre.',
  'staff-only': 'Cette page est réservée aux enseignants, aux responsables et aux administrateurs.',
  'head-or-administrator':
    'Seul un responsable ou un administrateur choisit la version en usage : rien n’a été modifié.',
  'import-draft-unknown':
    'Cet import n’existe plus : il a été enregistré, abandonné ou oublié après 24 heures. Recommencez-le.',
  'import-draft-stale':
    'Cet import a changé dans un autre onglet : rien n’a été enregistré. Actualisez la page, puis recommencez.',
  'import-code-unknown': 'Ce référentiel n’est pas dans cet import. Actualisez la page.',
  'import-too-many-drafts':
    'Vous avez trop d’imports en attente. Enregistrez-en ou abandonnez-en un, puis recommencez.',
  'import-doubts-open':
    'Des points restent à vérifier : rien n’a été enregistré. Réglez-les, ou enregistrez malgré eux.',
  'import-correction-unfit':
    'Cette correction ne correspond plus au référentiel lu : rien n’a été modifié. Actualisez la page.',
  'import-nothing-to-undo': 'Il n’y a aucune correction à annuler.',
  'import-current-changed':
    'Quelqu’un a enregistré une autre version entre-temps : rien n’a été enregistré. Actualisez pour voir ce qui changerait maintenant.',
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
  'certification-not-served':
    'This course does not serve this certification, or no longer does. Refresh to see those it serves.',
  'certification-not-held':
    'Blocmap does not hold this certification. Import it first from “Certifications”.',
  'succession-changed':
    'The correspondence has changed in the meantime: nothing was saved. Refresh, read it, then do it again.',
  'carry-over-not-yours': 'You cannot carry over the tags of these courses: nothing was changed.',
  'carry-over-touched':
    'The carrying over can no longer be undone, because these tags or courses were changed since: nothing has changed.',
  'carry-over-undone': 'This carrying over has been undone already.',
  'layer-head-or-administrator':
    'Only a department head or an administrator changes this data of the school: nothing was changed.',
  'layer-changed':
    'Somebody changed this, or the certification has a new version: nothing was saved. Read what is shown now, then do it again.',
  'layer-undo-touched':
    'This was changed since: nothing was undone, so that nobody’s work is lost.',
  'staff-only': 'This page is for teachers, department heads and administrators.',
  'head-or-administrator':
    'Only a department head or an administrator chooses the version in use: nothing was changed.',
  'import-draft-unknown':
    'This import is gone: it was saved, discarded or forgotten after 24 hours. Start it again.',
  'import-draft-stale':
    'This import was changed in another tab: nothing was saved. Refresh the page, then do it again.',
  'import-code-unknown': 'This certification is not in this import. Refresh the page.',
  'import-too-many-drafts':
    'You have too many imports waiting. Save or discard one, then try again.',
  'import-doubts-open':
    'Some points are still to be checked: nothing was saved. Settle them, or save in spite of them.',
  'import-correction-unfit':
    'This correction does not fit what was read any more: nothing was changed. Refresh the page.',
  'import-nothing-to-undo': 'There is no correction to undo.',
  'import-current-changed':
    'Somebody saved another version in the meantime: nothing was saved. Refresh to see what would change now.',
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
