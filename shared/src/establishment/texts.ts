/** What people read about a layer; French first. Ids, codes and names stand beside them. */
import type { Origin } from './apply.ts';
import type { LayerErrorCode } from './errors.ts';
import type { DroppedReason, LayerItem } from './migration/index.ts';

interface EstablishmentTexts {
  readonly origins: Record<Origin, string>;
  readonly contradictsDecree: string;
  readonly items: Record<LayerItem['what'], string>;
  readonly dropped: Record<DroppedReason, string>;
  readonly errors: Record<LayerErrorCode, string>;
}

const french: EstablishmentTexts = {
  origins: {
    official: 'Fiche officielle',
    decree: 'Arrêté',
    establishment: 'Établissement',
  },
  contradictsDecree:
    'Le coefficient de l’établissement n’est pas celui de l’arrêté. C’est lui qui compte : vérifiez-le.',
  items: {
    weight: 'Coefficient',
    wording: 'Formulation locale',
    alias: 'Code local',
    'sub-competence': 'Sous-compétence',
    class: 'Classe',
  },
  dropped: {
    gone: 'Rien ne correspond dans la nouvelle version.',
    split: 'Plusieurs compétences correspondent : choisissez.',
    taken: 'La compétence correspondante en a déjà une.',
    'alias-taken': 'Une autre compétence porte maintenant ce code.',
    'other-certification': 'Le coefficient d’un diplôme ne vaut pas pour un autre.',
    'too-many': 'Il y en a déjà trop.',
  },
  errors: {
    invalid: 'Une valeur n’a pas la forme attendue. Corrigez-la.',
    'other-certification':
      'Ces données appartiennent à une autre certification. Ouvrez la bonne, puis recommencez.',
    'unknown-block': 'Un bloc de la certification était attendu. Choisissez-le dans la liste.',
    'unknown-competence':
      'Une compétence de la certification était attendue. Choisissez-la dans la liste.',
    'unknown-sub-competence':
      'Une sous-compétence de l’établissement était attendue. Rechargez la page.',
    'unknown-coefficient': 'Ce bloc n’a pas de coefficient de l’établissement. Rechargez la page.',
    'unknown-class': 'Cette classe n’est pas dans la liste. Rechargez la page.',
    duplicate: 'Ceci y est déjà. Gardez-en un seul.',
    'alias-taken': 'Une autre compétence porte déjà ce code. Choisissez-en un autre.',
    'alias-is-code':
      'Ce code a la forme d’un code officiel (BC03, BC03.2). Choisissez-en un autre, comme C1.1.',
    'too-many': 'Il y en a déjà autant que possible. Supprimez-en d’abord.',
  },
};

const english: EstablishmentTexts = {
  origins: {
    official: 'Official record',
    decree: 'Decree',
    establishment: 'School',
  },
  contradictsDecree:
    'The school’s coefficient is not the decree’s. It is the one that counts: check it.',
  items: {
    weight: 'Coefficient',
    wording: 'Local wording',
    alias: 'Local code',
    'sub-competence': 'Sub-competence',
    class: 'Class',
  },
  dropped: {
    gone: 'Nothing corresponds in the new version.',
    split: 'Several competences correspond: choose.',
    taken: 'The competence that corresponds has one already.',
    'alias-taken': 'Another competence has this code now.',
    'other-certification': 'The coefficient of one diploma says nothing of another.',
    'too-many': 'There are too many already.',
  },
  errors: {
    invalid: 'A value has not the expected form. Correct it.',
    'other-certification':
      'This belongs to another certification. Open the right one and try again.',
    'unknown-block': 'Expected a block of the certification. Choose it from the list.',
    'unknown-competence': 'Expected a competence of the certification. Choose it from the list.',
    'unknown-sub-competence': 'Expected a sub-competence of the school. Load the page again.',
    'unknown-coefficient': 'This block has no coefficient of the school’s. Load the page again.',
    'unknown-class': 'This class is not in the list. Load the page again.',
    duplicate: 'This is there already. Keep one only.',
    'alias-taken': 'Another competence has this code already. Choose another.',
    'alias-is-code':
      'This code looks like an official one (BC03, BC03.2). Choose another, such as C1.1.',
    'too-many': 'There are as many as possible already. Remove some first.',
  },
};

export const establishmentTexts: Record<'fr' | 'en', EstablishmentTexts> = {
  fr: french,
  en: english,
};
