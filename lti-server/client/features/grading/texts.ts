import { counted, defineTexts } from '../../i18n/index.ts';

export const gradingTexts = defineTexts(
  {
    title: 'Évaluer',
    choose: 'Activité à évaluer',
    chooseFirst: 'Choisissez une activité',
    chooseHelp:
      'Seules les activités rattachées à un bloc et reliées au carnet de notes sont proposées.',
    emptyTitle: 'Aucune activité à évaluer',
    empty:
      'Pour saisir des notes, rattachez d’abord une activité à un bloc. Ses blocs deviennent des colonnes du carnet de notes de Moodle.',
    emptyAction: 'Rattacher une activité',
    notGradable:
      'Moodle n’a pas donné accès au carnet de notes de ce cours. Demandez à votre administrateur d’activer « Notes » dans la configuration de l’outil, puis rouvrez Blocmap.',
    notAllowed: 'Seuls les enseignants de ce cours peuvent saisir des notes.',
    table: (title: string) => `Notes pour ${title}`,
    learner: 'Élève',
    unnamed: (rank: number) => `Élève ${rank}`,
    noLearnersTitle: 'Aucun élève',
    noLearners:
      'Moodle n’a donné aucun élève pour ce cours. Vérifiez les inscriptions, puis réessayez.',
    outOf: (maximum: string) => `sur ${maximum}`,
    input: (learner: string, block: string, maximum: string) =>
      `${learner}, ${block}, note sur ${maximum}`,
    notAssessed: 'non évalué',
    historical: '(historique)',
    historicalHelp:
      'Colonne historique : l’activité n’est plus rattachée à ce bloc. Ses notes restent dans le carnet ; on n’en saisit plus.',
    retry: 'Réessayer',
    retryOf: (learner: string, block: string) => `Réessayer, ${learner}, ${block}`,
    notANumber: 'Saisissez un nombre, par exemple 12,5.',
    emptied:
      'Une note donnée ne s’efface pas ici : remplacez-la, ou supprimez-la dans le carnet de notes de Moodle.',
    outOfRange: (maximum: string) => `Saisissez une note entre 0 et ${maximum}.`,
    toSend: 'à envoyer',
    sending: 'envoi…',
    pending: 'en attente',
    pendingBecause: (reason: string) => `en attente : ${reason}`,
    pendingUntil: (why: string, time: string) => `${why}, prochaine tentative ${time}`,
    sent: 'envoyée au carnet',
    problem: (reason: string) => `refusée : ${reason}`,
    'problem-unreachable': 'Moodle ne répond pas',
    'problem-unauthorised': 'Moodle n’autorise plus l’outil',
    'problem-forbidden': 'Moodle interdit cette note',
    'problem-not-found': 'la colonne ou l’élève n’existe plus dans Moodle',
    'problem-conflict': 'une note plus récente existe déjà',
    'problem-refused': 'Moodle a refusé la note',
    'problem-malformed': 'réponse de Moodle incompréhensible',
    'problem-not-offered': 'Moodle n’offre pas le carnet de notes à cet outil',
    'problem-internal': 'erreur imprévue, nouvel essai à suivre',
    'problem-gave-up': 'Moodle ne l’a pas prise pendant 14 jours',
    'problem-network': 'connexion interrompue, la note est gardée ici',
    send: (count: number) =>
      count === 0
        ? 'Envoyer au carnet'
        : `Envoyer ${counted('fr', count, 'note', 'notes')} au carnet`,
    sendingCount: (done: number, all: number) => `Envoi ${done} sur ${all}…`,
    drafts: (count: number) =>
      count === 0
        ? 'Aucune note à envoyer'
        : counted(
            'fr',
            count,
            'note saisie, pas encore envoyée',
            'notes saisies, pas encore envoyées',
          ),
    invalid: (count: number) => counted('fr', count, 'note à corriger', 'notes à corriger'),
    hint: 'Entrée ou ↓ : élève suivant · ↑ : précédent · virgule ou point acceptés · une case vide reste « non évalué »',
    sendHint: 'Les élèves voient dans Moodle les notes envoyées.',
    done: (count: number) => counted('fr', count, 'note enregistrée', 'notes enregistrées'),
  },
  {
    title: 'Assess',
    choose: 'Activity to assess',
    chooseFirst: 'Choose an activity',
    chooseHelp: 'Only activities that are mapped to a block and tied to the gradebook are offered.',
    emptyTitle: 'No activity to assess',
    empty:
      'To enter grades, first map an activity to a block. Its blocks become columns of the Moodle gradebook.',
    emptyAction: 'Map an activity',
    notGradable:
      'Moodle has not given access to this course’s gradebook. Ask your administrator to turn on grade services in the tool’s configuration, then open Blocmap again.',
    notAllowed: 'Only the teachers of this course can enter grades.',
    table: (title: string) => `Grades for ${title}`,
    learner: 'Student',
    unnamed: (rank: number) => `Student ${rank}`,
    noLearnersTitle: 'No students',
    noLearners: 'Moodle gave no students for this course. Check the enrolments, then try again.',
    outOf: (maximum: string) => `out of ${maximum}`,
    input: (learner: string, block: string, maximum: string) =>
      `${learner}, ${block}, grade out of ${maximum}`,
    notAssessed: 'not assessed',
    historical: '(historical)',
    historicalHelp:
      'Historical column: the activity is no longer mapped to this block. Its grades stay in the gradebook; no new ones are entered.',
    retry: 'Try again',
    retryOf: (learner: string, block: string) => `Try again, ${learner}, ${block}`,
    notANumber: 'Enter a number, for example 12.5.',
    emptied:
      'A grade that was given cannot be erased here: replace it, or delete it in the Moodle gradebook.',
    outOfRange: (maximum: string) => `Enter a grade between 0 and ${maximum}.`,
    toSend: 'to be sent',
    sending: 'sending…',
    pending: 'waiting',
    pendingBecause: (reason: string) => `waiting: ${reason}`,
    pendingUntil: (why: string, time: string) => `${why}, next attempt ${time}`,
    sent: 'in the gradebook',
    problem: (reason: string) => `refused: ${reason}`,
    'problem-unreachable': 'Moodle does not answer',
    'problem-unauthorised': 'Moodle no longer authorises the tool',
    'problem-forbidden': 'Moodle forbids this grade',
    'problem-not-found': 'the column or student no longer exists in Moodle',
    'problem-conflict': 'a newer grade is already there',
    'problem-refused': 'Moodle refused the grade',
    'problem-malformed': 'Moodle’s answer could not be understood',
    'problem-not-offered': 'Moodle does not offer the gradebook to this tool',
    'problem-internal': 'unexpected error, to be tried again',
    'problem-gave-up': 'Moodle did not take it for 14 days',
    'problem-network': 'connection interrupted, the grade is kept here',
    send: (count: number) =>
      count === 0
        ? 'Send to the gradebook'
        : `Send ${counted('en', count, 'grade', 'grades')} to the gradebook`,
    sendingCount: (done: number, all: number) => `Sending ${done} of ${all}…`,
    drafts: (count: number) =>
      count === 0
        ? 'No grade to send'
        : counted('en', count, 'grade entered, not sent yet', 'grades entered, not sent yet'),
    invalid: (count: number) => counted('en', count, 'grade to correct', 'grades to correct'),
    hint: 'Enter or ↓: next student · ↑: previous · comma or point · an empty cell stays “not assessed”',
    sendHint: 'Students see the grades that are sent in Moodle.',
    done: (count: number) => counted('en', count, 'grade saved', 'grades saved'),
  },
);
