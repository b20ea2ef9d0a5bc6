import type { Nature } from '@blocmap/shared/coverage';
import type { Texts } from '../../ui/texts.ts';

export interface PaletteTexts {
  title(activity: string): string;
  search: string;
  placeholder: string;
  list: string;
  nature: string;
  natures: Record<Nature, string>;
  current: string;
  none: string;
  remove(target: string): string;
  wholeBlock: string;
  nothing: string;
  found(count: number): string;
  locked: string;
  save: string;
  saving: string;
  leave: string;
  hint: string;
}

export const paletteTexts: Texts<PaletteTexts> = {
  fr: {
    title: (activity) => `Rattacher « ${activity} »`,
    search: 'Chercher un bloc ou une compétence',
    placeholder: 'BC05, diagnostiquer, panne…',
    list: 'Blocs et compétences',
    nature: 'Nature',
    natures: {
      taught: 'Travaillé',
      formative: 'Formatif',
      certificative: 'Certificatif',
    },
    current: 'Rattachée à',
    none: 'Sans bloc pour l’instant.',
    remove: (target) => `Détacher de ${target}`,
    wholeBlock: 'bloc entier',
    nothing: 'Rien ne correspond. Essayez un autre mot, ou le code du bloc.',
    found: (count) => `${count} ${count < 2 ? 'résultat' : 'résultats'}`,
    locked: 'verrouillé',
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    leave: 'Fermer sans enregistrer',
    hint: '↑ ↓ choisir · Espace cocher · T F C nature · Entrée enregistrer · Échap fermer',
  },
  en: {
    title: (activity) => `Tie “${activity}” to a block`,
    search: 'Search a block or a competence',
    placeholder: 'BC05, diagnostiquer, panne…',
    list: 'Blocks and competences',
    nature: 'Nature',
    natures: {
      taught: 'Taught',
      formative: 'Formative',
      certificative: 'Certificative',
    },
    current: 'Tied to',
    none: 'No block yet.',
    remove: (target) => `Untie from ${target}`,
    wholeBlock: 'whole block',
    nothing: 'Nothing matches. Try another word, or the block’s code.',
    found: (count) => `${count} ${count === 1 ? 'result' : 'results'}`,
    locked: 'locked',
    save: 'Save',
    saving: 'Saving…',
    leave: 'Close without saving',
    hint: '↑ ↓ choose · Space tick · T F C nature · Enter save · Esc close',
  },
};
