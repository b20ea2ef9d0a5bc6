import type { Texts } from '../../ui/texts.ts';

interface PanelTexts {
  label: string;
  close: string;
  parts: string;
  blocks: string;
  gaps(count: number): string;
  untagged(count: number): string;
  ended(date: string): string;
  over: string;
  /** On a block: how many activities, how many of its competences. */
  counts(activities: number, covered: number, competences: number): string;
  wholeBlock: string;
  noActivity: string;
  noGap: string;
  gapBlocks: string;
  gapCompetences: string;
  noUntagged: string;
  tie: string;
  tieNamed(activity: string): string;
  elsewhere: string;
}

export const panelTexts: Texts<PanelTexts> = {
  fr: {
    label: 'Les blocs de ce cours',
    close: 'Fermer le panneau',
    parts: 'Ce que montre le panneau',
    blocks: 'Tous les blocs',
    gaps: (count) => `Sans activité (${count})`,
    untagged: (count) => `Activités sans bloc (${count})`,
    ended: (date) => `Enregistrement échu le ${date}, parcours en cours maintenus`,
    over: 'Certification close',
    counts: (activities, covered, competences) =>
      `${activities} ${activities < 2 ? 'activité' : 'activités'} · ${covered} ${covered < 2 ? 'compétence' : 'compétences'} sur ${competences}`,
    wholeBlock: 'bloc entier',
    noActivity: 'aucune activité',
    noGap: 'Chaque bloc et chaque compétence est servi par une activité.',
    gapBlocks: 'Blocs sans activité',
    gapCompetences: 'Compétences sans activité, dans les blocs travaillés',
    noUntagged: 'Toutes les activités sont rattachées à un bloc.',
    tie: 'Rattacher',
    tieNamed: (activity) => `Rattacher « ${activity} » à un bloc`,
    elsewhere: 'sur une autre page du cours',
  },
  en: {
    label: 'The blocks of this course',
    close: 'Close the panel',
    parts: 'What the panel shows',
    blocks: 'All blocks',
    gaps: (count) => `No activity (${count})`,
    untagged: (count) => `Activities with no block (${count})`,
    ended: (date) => `Registration ended on ${date}, learners already enrolled finish`,
    over: 'Certification closed',
    counts: (activities, covered, competences) =>
      `${activities} ${activities === 1 ? 'activity' : 'activities'} · ${covered} of ${competences} competences`,
    wholeBlock: 'whole block',
    noActivity: 'no activity',
    noGap: 'An activity serves each block and each competence.',
    gapBlocks: 'Blocks with no activity',
    gapCompetences: 'Competences with no activity, in blocks that are worked on',
    noUntagged: 'All activities are tied to a block.',
    tie: 'Tie to a block',
    tieNamed: (activity) => `Tie “${activity}” to a block`,
    elsewhere: 'on another page of the course',
  },
};
