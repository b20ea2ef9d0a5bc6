import type { Nature } from '@blocmap/shared/coverage';
import type { Texts } from '../../ui/texts.ts';

interface ReadingTexts {
  label(activity: string): string;
  /** Before the block; by what the activity does for it. */
  lead: Record<Nature, string>;
  meaning: Record<Nature, string>;
  wholeBlock: string;
  threshold: string;
  none: string;
  close: string;
}

export const readingTexts: Texts<ReadingTexts> = {
  fr: {
    label: (activity) => `Les blocs de « ${activity} »`,
    lead: {
      taught: 'Cette activité fait travailler',
      formative: 'Cette activité entraîne à',
      certificative: 'Cette activité compte pour',
    },
    meaning: {
      taught: 'Travaillé en cours : il n’y a pas de note pour ce bloc.',
      formative: 'Pour s’entraîner : la note ne compte pas pour la certification.',
      certificative: 'Évaluation certificative : la note compte pour la certification.',
    },
    wholeBlock: 'Toutes les compétences de ce bloc.',
    threshold:
      'Un bloc est acquis à partir de 10 sur 20. Les résultats sont indicatifs : le jury décide.',
    none: 'Cette activité n’est pas encore rattachée à un bloc.',
    close: 'Fermer',
  },
  en: {
    label: (activity) => `The blocks of “${activity}”`,
    lead: {
      taught: 'This activity works on',
      formative: 'This activity is practice for',
      certificative: 'This activity counts for',
    },
    meaning: {
      taught: 'Taught in class: there is no grade for this block.',
      formative: 'For practice: the grade does not count for the certification.',
      certificative: 'Certificative assessment: the grade counts for the certification.',
    },
    wholeBlock: 'All competences of this block.',
    threshold: 'A block is acquired from 10 out of 20. Results are indicative: the jury decides.',
    none: 'This activity is not tied to a block yet.',
    close: 'Close',
  },
};
