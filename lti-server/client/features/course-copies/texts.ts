import { counted, defineTexts } from '../../i18n/index.ts';

const liens = (count: number) => counted('fr', count, 'lien', 'liens');
const links = (count: number) => counted('en', count, 'tie', 'ties');

export const courseCopiesTexts = defineTexts(
  {
    title: 'Reprendre les liens',
    isCopy: (title: string) => `Ce cours est une copie de « ${title} ».`,
    looksLike: (title: string) => `Ce cours ressemble à « ${title} ».`,
    certainToTake: (count: number) => `${liens(count)} à reprendre`,
    toDecide: (count: number) =>
      counted('fr', count, 'activité à confirmer', 'activités à confirmer'),
    withoutPlace: (count: number) =>
      counted('fr', count, 'activité sans équivalent', 'activités sans équivalent'),
    recreatedBanner: (count: number) =>
      count === 1
        ? 'Une activité supprimée semble avoir été recréée.'
        : `${count} activités supprimées semblent avoir été recréées.`,
    look: 'Voir et reprendre',
    later: 'Ne rien reprendre',
    back: 'Revenir au tableau',
    kept: 'L’ancien cours reste tel quel ; aucune note n’est reprise.',
    keptHere:
      'Les liens passent de l’ancienne activité à la nouvelle ; les notes restent où elles sont.',
    'proof-history': 'Moodle indique que ce cours en est issu.',
    'proof-fingerprint': 'Ses activités sont presque les mêmes ; Moodle n’en dit rien.',
    'proof-same-course': 'Elles ont le même type et le même nom.',
    certain: 'Repris ensemble',
    certainHelp: 'Même type et même nom : ces activités se correspondent.',
    doubtful: 'À confirmer une par une',
    doubtfulHelp: 'Choisissez l’activité qui remplace l’ancienne, ou aucune.',
    orphans: 'Sans équivalent',
    orphansHelp:
      'Rien ne leur ressemble dans ce cours. Vous pouvez leur donner une place à la main.',
    orphansCounted: (activities: number, ties: number) =>
      `${counted('fr', activities, 'activité', 'activités')} de l’ancien cours (${liens(ties)}) n’ont pas d’équivalent ici. Leurs noms ne sont montrés qu’à ses enseignants et responsables.`,
    former: 'Ancienne activité',
    serves: 'Blocs',
    now: 'Activité de ce cours',
    none: 'Aucune',
    choose: (title: string) => `Activité qui remplace « ${title} »`,
    'reason-same': 'même section',
    'reason-moved': 'autre section',
    'reason-alike': 'même nom',
    'reason-renamed': 'nom proche',
    'reason-same-place': 'même place',
    take: (count: number) => `Reprendre ${liens(count)}`,
    taking: 'Reprise…',
    failed: 'Rien n’a été repris',
    taken: (ties: number, activities: number) =>
      `${liens(ties)} repris sur ${counted('fr', activities, 'activité', 'activités')}.`,
    takenBefore: (when: string) => `Les liens ont été repris le ${when}.`,
    dismissedBefore: (when: string) => `Vous avez choisi de ne rien reprendre le ${when}.`,
    undo: 'Annuler la reprise',
    undone: 'La reprise est annulée.',
    undoFailed: 'La reprise n’a pas été annulée',
    nothingTitle: 'Rien à reprendre',
    nothing:
      'Blocmap ne connaît aucun cours dont celui-ci serait la copie, et aucune activité supprimée n’a été recréée. Une copie est reconnue dès que Blocmap est ouvert depuis elle et que ses activités sont connues.',
    certifications: (codes: string) => `Le cours suivra aussi : ${codes}.`,
  },
  {
    title: 'Take ties over',
    isCopy: (title: string) => `This course is a copy of “${title}”.`,
    looksLike: (title: string) => `This course looks like “${title}”.`,
    certainToTake: (count: number) => `${links(count)} to take over`,
    toDecide: (count: number) =>
      counted('en', count, 'activity to confirm', 'activities to confirm'),
    withoutPlace: (count: number) =>
      counted('en', count, 'activity without a counterpart', 'activities without a counterpart'),
    recreatedBanner: (count: number) =>
      count === 1
        ? 'A deleted activity seems to have been made again.'
        : `${count} deleted activities seem to have been made again.`,
    look: 'Look and take over',
    later: 'Take nothing over',
    back: 'Back to the table',
    kept: 'The former course stays as it is; no grade is taken over.',
    keptHere: 'The ties move from the former activity to the new one; grades stay where they are.',
    'proof-history': 'Moodle says that this course was made from it.',
    'proof-fingerprint': 'Its activities are nearly the same; Moodle says nothing about it.',
    'proof-same-course': 'They have the same type and the same name.',
    certain: 'Taken over together',
    certainHelp: 'Same type and same name: these activities belong together.',
    doubtful: 'To confirm one by one',
    doubtfulHelp: 'Choose the activity that replaces the former one, or none.',
    orphans: 'Without a counterpart',
    orphansHelp: 'Nothing in this course is like them. You can give them a place by hand.',
    orphansCounted: (activities: number, ties: number) =>
      `${counted('en', activities, 'activity', 'activities')} of the former course (${links(ties)}) have no counterpart here. Their names are shown to its teachers and heads only.`,
    former: 'Former activity',
    serves: 'Blocks',
    now: 'Activity of this course',
    none: 'None',
    choose: (title: string) => `Activity that replaces “${title}”`,
    'reason-same': 'same section',
    'reason-moved': 'other section',
    'reason-alike': 'same name',
    'reason-renamed': 'similar name',
    'reason-same-place': 'same place',
    take: (count: number) => `Take ${links(count)} over`,
    taking: 'Taking over…',
    failed: 'Nothing was taken over',
    taken: (ties: number, activities: number) =>
      `${links(ties)} taken over on ${counted('en', activities, 'activity', 'activities')}.`,
    takenBefore: (when: string) => `The ties were taken over on ${when}.`,
    dismissedBefore: (when: string) => `You chose to take nothing over on ${when}.`,
    undo: 'Undo',
    undone: 'The taking over is undone.',
    undoFailed: 'The taking over was not undone',
    nothingTitle: 'Nothing to take over',
    nothing:
      'Blocmap knows of no course that this one was copied from, and no deleted activity was made again. A copy is recognised once Blocmap has been opened from it and its activities are known.',
    certifications: (codes: string) => `The course will also serve: ${codes}.`,
  },
);
