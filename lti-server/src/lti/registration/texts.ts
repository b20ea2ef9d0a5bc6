/** What an administrator reads when a platform registers itself. */
import type { RegistrationReason } from './problem.ts';

/** The tool in one sentence, for the platform's list of tools. */
export const toolDescription = {
  fr: 'Rattache les activités du cours aux blocs de compétences d’une certification (RNCP) et montre qui en est où.',
  en: 'Ties a course’s activities to the competence blocks of a French certification (RNCP) and shows where everyone stands.',
} as const;

interface RegistrationTexts {
  readonly done: string;
  readonly doneNext: string;
  readonly close: string;
  readonly failed: string;
  readonly detail: string;
  readonly code: string;
  readonly reasons: Readonly<Record<RegistrationReason, string>>;
}

const fr: RegistrationTexts = {
  done: 'Blocmap est enregistré',
  doneNext:
    'Il reste à activer l’outil dans la liste des outils de la plateforme, puis à l’afficher dans le sélecteur d’activités des cours.',
  close: 'Fermer',
  failed: 'Blocmap n’a pas pu être enregistré',
  detail: 'Détail :',
  code: 'Code à transmettre au support :',
  reasons: {
    'opened-by-hand':
      'Ce lien ne s’ouvre pas dans le navigateur : collez-le dans la plateforme, à la place prévue pour l’adresse d’inscription d’un outil LTI (dans Moodle : Administration du site, Plugins, Outil externe, Gérer les outils).',
    'invite-invalid':
      'Ce lien d’inscription n’existe pas, a déjà servi ou a expiré. Demandez-en un nouveau à l’administrateur de Blocmap.',
    'address-refused':
      'L’adresse que donne la plateforme n’est pas acceptée : il faut une adresse https publique. Une plateforme d’un réseau privé s’enregistre à la main.',
    'issuer-mismatch':
      'La configuration de la plateforme ne vient pas de l’hôte de son émetteur. L’administrateur de la plateforme doit vérifier l’adresse du site.',
    'configuration-unreachable':
      'Blocmap n’a pas pu lire la configuration de la plateforme. Réessayez dans quelques instants avec le même lien.',
    'configuration-unreadable':
      'La configuration de la plateforme est incomplète ou illisible : l’inscription automatique n’est pas possible.',
    'platform-refused':
      'La plateforme a refusé l’inscription. Recommencez depuis la plateforme avec le même lien : son autorisation n’est valable qu’une fois.',
    'answer-unreadable':
      'La plateforme a répondu d’une façon illisible. Vérifiez dans sa liste des outils si Blocmap y est, et supprimez-le avant de recommencer.',
    failed:
      'Une erreur est survenue du côté de Blocmap. Supprimez l’outil dans la plateforme s’il y est, puis recommencez avec le même lien.',
  },
};

const en: RegistrationTexts = {
  done: 'Blocmap is registered',
  doneNext:
    'What remains is to activate the tool in the platform’s list of tools, then to show it in the courses’ activity chooser.',
  close: 'Close',
  failed: 'Blocmap could not be registered',
  detail: 'Detail:',
  code: 'Code to give to support:',
  reasons: {
    'opened-by-hand':
      'This link is not for the browser: paste it into the platform, where it asks for an LTI tool’s registration address (in Moodle: Site administration, Plugins, External tool, Manage tools).',
    'invite-invalid':
      'This registration link does not exist, was used already or has expired. Ask Blocmap’s administrator for a new one.',
    'address-refused':
      'The address that the platform gives is not accepted: a public https address is needed. A platform on a private network is registered by hand.',
    'issuer-mismatch':
      'The platform’s configuration does not come from its issuer’s host. The platform’s administrator should check the site’s address.',
    'configuration-unreachable':
      'Blocmap could not read the platform’s configuration. Try again in a moment with the same link.',
    'configuration-unreadable':
      'The platform’s configuration is incomplete or cannot be read: it cannot register by itself.',
    'platform-refused':
      'The platform refused the registration. Start again from the platform with the same link: its permission is good for one attempt.',
    'answer-unreadable':
      'The platform’s answer cannot be read. Look whether Blocmap is in its list of tools, and remove it there before you start again.',
    failed:
      'Something went wrong on Blocmap’s side. Remove the tool in the platform if it is there, then start again with the same link.',
  },
};

export const registrationTexts = { fr, en } as const;
