/** What an administrator reads when a platform registers itself. */
import type { RegistrationReason } from './problem.ts';

/** The tool in one sentence, for the platform's list of tools. */
export const toolDescription = {
  fr: 'Rattache les activités du cours aux blocs de compétences d’une certification (RNCP) et montre qui en est où.',
  en: 'Ties a course’s activities to the competence blocks of a French certification (RNCP) and shows where everyone stands.',
} as const;

interface RegistrationTexts {
  readonly done: string;
  readonly updated: string;
  readonly doneNext: string;
  readonly undeployed: string;
  readonly close: string;
  readonly failed: string;
  readonly detail: string;
  readonly code: string;
  readonly reasons: Readonly<Record<RegistrationReason, string>>;
}

const fr: RegistrationTexts = {
  done: 'Blocmap est enregistré',
  updated: 'La liaison avec Blocmap est à jour',
  doneNext:
    'Il reste à activer l’outil dans la liste des outils de la plateforme, puis à l’afficher dans le sélecteur d’activités des cours.',
  undeployed:
    'La plateforme n’a pas donné d’identifiant de déploiement : ouvrez ensuite Blocmap une première fois en tant qu’administrateur de la plateforme, pour que Blocmap l’apprenne.',
  close: 'Fermer',
  failed: 'Blocmap n’a pas pu être enregistré',
  detail: 'Détail :',
  code: 'Code à transmettre au support :',
  reasons: {
    'invite-invalid':
      'Ce lien d’inscription n’existe pas, a déjà servi ou a expiré. Demandez-en un nouveau à l’administrateur de Blocmap.',
    'address-refused':
      'L’adresse que donne la plateforme n’est pas acceptée : il faut une adresse https publique. Une plateforme d’un réseau privé s’enregistre à la main.',
    'issuer-mismatch':
      'La configuration de la plateforme ne vient pas de l’hôte de son émetteur. L’administrateur de la plateforme doit vérifier l’adresse du site.',
    'configuration-unreachable':
      'Blocmap n’a pas pu lire la configuration de la plateforme. Réessayez dans quelques instants avec le même lien.',
    'configuration-unreadable':
      'La configuration de la plateforme est incomplète ou illisible : l’inscription automatique n’est pas possible.',
    'token-spent':
      'L’autorisation que la plateforme a donnée a déjà servi : elle n’est jamais envoyée deux fois. Recommencez depuis la plateforme avec le même lien.',
    'platform-refused':
      'La plateforme a refusé l’inscription. Recommencez depuis la plateforme avec le même lien : son autorisation n’est valable qu’une fois.',
    'answer-unreadable':
      'La plateforme a répondu d’une façon illisible. Vérifiez dans sa liste des outils si Blocmap y est, et supprimez-le avant de recommencer.',
    failed:
      'Une erreur est survenue du côté de Blocmap. Supprimez l’outil dans la plateforme s’il y est, puis recommencez avec le même lien.',
  },
};

const en: RegistrationTexts = {
  done: 'Blocmap is registered',
  updated: 'The connection to Blocmap is up to date',
  doneNext:
    'What remains is to activate the tool in the platform’s list of tools, then to show it in the courses’ activity chooser.',
  undeployed:
    'The platform gave no deployment ID: next, open Blocmap once as an administrator of the platform, so that Blocmap learns it.',
  close: 'Close',
  failed: 'Blocmap could not be registered',
  detail: 'Detail:',
  code: 'Code to give to support:',
  reasons: {
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
    'token-spent':
      'The permission that the platform gave was used already: it is never sent twice. Start again from the platform with the same link.',
    'platform-refused':
      'The platform refused the registration. Start again from the platform with the same link: its permission is good for one attempt.',
    'answer-unreadable':
      'The platform’s answer cannot be read. Look whether Blocmap is in its list of tools, and remove it there before you start again.',
    failed:
      'Something went wrong on Blocmap’s side. Remove the tool in the platform if it is there, then start again with the same link.',
  },
};

export const registrationTexts = { fr, en } as const;
