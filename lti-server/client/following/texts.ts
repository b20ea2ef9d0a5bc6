import { counted, defineTexts } from '../i18n/index.ts';

export const followingTexts = defineTexts(
  {
    shownBy: 'Référentiel affiché',
    upcoming: 'à venir',
    active: 'en cours',
    endedInProgress: 'parcours en cours maintenus',
    ended: 'certification close',
    unknown: 'dates inconnues',
    change: 'Changer de référentiel',
    succession: 'Préparer la succession',
    changeTitle: 'Référentiel suivi par ce cours',
    tags: (count: number) => counted('fr', count, 'rattachement', 'rattachements'),
    current: 'suivi actuellement',
    keeps: (code: string, tags: string) =>
      `Rien n’est effacé ni reporté : les rattachements à ${code} (${tags}) restent enregistrés, et ${code} reste consultable dans ce cours pour les élèves qui le suivent.`,
    keepsNothing: (code: string) => `Aucune activité de ce cours n’est rattachée à ${code}.`,
    carry: 'Reporter les rattachements vers le nouveau référentiel',
    import: 'Importer un autre référentiel',
    follow: (code: string) => `Suivre ${code}`,
    saving: 'Enregistrement…',
    changed: (code: string) => `Ce cours suit maintenant ${code}.`,
    back: (code: string) => `Revenir à ${code}`,
    failed: 'Le référentiel du cours n’a pas changé',
  },
  {
    shownBy: 'Certification shown',
    upcoming: 'upcoming',
    active: 'open',
    endedInProgress: 'learners enrolled finish',
    ended: 'closed',
    unknown: 'dates unknown',
    change: 'Change certification',
    succession: 'Prepare the succession',
    changeTitle: 'Certification that this course follows',
    tags: (count: number) => counted('en', count, 'tag', 'tags'),
    current: 'followed now',
    keeps: (code: string, tags: string) =>
      `Nothing is erased or carried over: the tags on ${code} (${tags}) stay, and ${code} can still be seen in this course for the learners who are on it.`,
    keepsNothing: (code: string) => `No activity of this course is mapped to ${code}.`,
    carry: 'Carry the tags over to the new certification',
    import: 'Import another certification',
    follow: (code: string) => `Follow ${code}`,
    saving: 'Saving…',
    changed: (code: string) => `This course now follows ${code}.`,
    back: (code: string) => `Back to ${code}`,
    failed: 'The course’s certification has not changed',
  },
);

export type Texts = (typeof followingTexts)['fr'];
