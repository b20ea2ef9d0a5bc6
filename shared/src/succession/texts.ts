/** What people read about a succession; French first. Ids, words and numbers stand beside them. */
import type { NotCarriedReason } from './carry-over/index.ts';
import type { ChangeKind } from './comparison/index.ts';
import type { SuccessionErrorCode } from './errors.ts';
import type { MappingKind, ReasonCode } from './mapping/index.ts';

interface SuccessionTexts {
  readonly changes: Record<ChangeKind, string>;
  readonly mappingKinds: Record<MappingKind, string>;
  readonly reasons: Record<ReasonCode, string>;
  readonly notCarried: Record<NotCarriedReason, string>;
  readonly errors: Record<SuccessionErrorCode, string>;
}

const french: SuccessionTexts = {
  changes: {
    new: 'Nouveau',
    changed: 'Modifié',
    removed: 'Supprimé',
    moved: 'Déplacé',
    unchanged: 'Inchangé',
  },
  mappingKinds: {
    exact: 'Identique',
    near: 'Proche',
    none: 'Sans équivalent',
    manual: 'Choisi à la main',
  },
  reasons: {
    'same-text': 'Même texte.',
    'same-text-elsewhere': 'Même texte, mais dans un bloc qui ne correspond pas.',
    'shared-words': 'Mots en commun.',
    split: 'Partagée en plusieurs compétences.',
    merged: 'Réunie avec d’autres en une seule.',
    'no-shared-words': 'Aucun mot significatif en commun avec le nouveau référentiel.',
    'too-weak': 'La plus proche a trop peu de mots en commun.',
    'better-elsewhere': 'La plus proche correspond mieux à une autre.',
    'by-hand': 'Décidé par une personne.',
  },
  notCarried: {
    none: 'Rien ne correspond dans le nouveau référentiel.',
    unconfirmed: 'La correspondance proposée n’est pas encore confirmée.',
    'unknown-target': 'L’ancien référentiel ne contient pas cette compétence.',
  },
  errors: {
    'other-certification':
      'La même certification était attendue ; c’en est une autre. Choisissez les deux versions à comparer.',
    'other-version':
      'La correspondance a été faite pour une autre version du référentiel. Proposez-la de nouveau.',
    'unknown-target':
      'Des blocs ou compétences du référentiel étaient attendus ; ceux-ci n’y sont pas. Choisissez-les dans la liste.',
    'duplicate-entry':
      'Une seule ligne par bloc ou compétence était attendue. Supprimez les lignes en double.',
    'missing-entry':
      'Une ligne pour chaque bloc et compétence était attendue ; il en manque. Proposez la correspondance de nouveau.',
    'too-large':
      'Ce référentiel compte bien plus de blocs ou de compétences qu’une fiche. Importez une seule fiche.',
  },
};

const english: SuccessionTexts = {
  changes: {
    new: 'New',
    changed: 'Changed',
    removed: 'Removed',
    moved: 'Moved',
    unchanged: 'Unchanged',
  },
  mappingKinds: {
    exact: 'The same',
    near: 'Near',
    none: 'Nothing corresponds',
    manual: 'Chosen by hand',
  },
  reasons: {
    'same-text': 'The same text.',
    'same-text-elsewhere': 'The same text, but in a block that does not correspond.',
    'shared-words': 'Words in common.',
    split: 'Split into several competences.',
    merged: 'Merged with others into one.',
    'no-shared-words': 'No telling word in common with the new framework.',
    'too-weak': 'The nearest has too few words in common.',
    'better-elsewhere': 'The nearest corresponds better to another one.',
    'by-hand': 'Decided by a person.',
  },
  notCarried: {
    none: 'Nothing corresponds in the new framework.',
    unconfirmed: 'The proposed correspondence is not confirmed yet.',
    'unknown-target': 'The old framework does not have this competence.',
  },
  errors: {
    'other-certification':
      'Expected the same certification; this is another one. Choose the two versions to compare.',
    'other-version':
      'The correspondence was made for another version of the framework. Propose it again.',
    'unknown-target':
      'Expected blocks or competences of the framework; these are not in it. Choose them from the list.',
    'duplicate-entry': 'Expected one line for each block or competence. Remove the double lines.',
    'missing-entry':
      'Expected a line for each block and competence; some are missing. Propose the correspondence again.',
    'too-large':
      'This framework has far more blocks or competences than a fiche. Import one fiche only.',
  },
};

export const successionTexts: Record<'fr' | 'en', SuccessionTexts> = { fr: french, en: english };
