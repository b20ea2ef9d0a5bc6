import type { EntryField, EntryLms } from './enter.ts';

export type EntryFault = 'missing' | 'too-long' | 'address' | 'placeholder' | 'known';

interface EntryTexts {
  readonly title: string;
  readonly lead: string;
  readonly automatic: string;
  readonly lms: string;
  readonly products: Readonly<Record<EntryLms, string>>;
  readonly site: string;
  readonly siteHint: string;
  readonly fill: string;
  readonly values: string;
  readonly fields: Readonly<Record<EntryField, string>>;
  readonly hints: Readonly<Record<EntryField, string>>;
  readonly faulty: (count: number) => string;
  readonly faults: Readonly<Record<EntryFault, string>>;
  readonly save: string;
}

const fr: EntryTexts = {
  title: 'Relier une plateforme à Blocmap',
  lead: 'Ce lien ne sert qu’une fois, de l’une de ces deux façons.',
  automatic:
    'Automatiquement, là où la plateforme sait le faire : collez l’adresse de cette page dans la plateforme, à la place prévue pour l’inscription d’un outil LTI (dans Moodle : Administration du site, Plugins, Modules d’activités, Outil externe, Gérer les outils, « URL de l’outil », puis « Ajouter LTI Advantage »).',
  lms: 'Plateforme',
  products: {
    moodle: 'Moodle',
    canvas: 'Canvas',
    sakai: 'Sakai',
    blackboard: 'Blackboard',
    other: 'autre',
  },
  site: 'Adresse du site',
  siteHint:
    'Pour Moodle et Sakai : l’adresse de la page d’accueil, par exemple https://moodle.lycee.fr',
  fill: 'Remplir les adresses',
  values: 'À la main : les valeurs que la plateforme affiche',
  fields: {
    name: 'Nom de la plateforme',
    issuer: 'Émetteur (issuer, « ID de plateforme »)',
    clientId: 'Identifiant client (client ID)',
    deploymentId: 'Identifiant de déploiement (deployment ID)',
    authorizationUrl: 'Adresse d’authentification',
    tokenUrl: 'Adresse des jetons d’accès',
    jwksUrl: 'Adresse des clés publiques',
    tokenAudience: 'Destinataire des demandes de jeton (audience)',
  },
  hints: {
    name: 'Comme vos collègues l’appellent.',
    issuer: 'Exactement comme la plateforme l’écrit, barre finale comprise ou non.',
    clientId: 'Donné par la plateforme quand l’outil y est enregistré.',
    deploymentId:
      'Facultatif : sans lui, le premier accès d’un administrateur de la plateforme l’apprend à Blocmap.',
    authorizationUrl: 'Dans Moodle : « URL de requête d’authentification ».',
    tokenUrl: 'Dans Moodle : « URL de jeton d’accès ».',
    jwksUrl: 'Dans Moodle : « URL du jeu de clés publiques ».',
    tokenAudience: 'Facultatif : seulement s’il n’est pas l’adresse des jetons.',
  },
  faulty: (count) =>
    count < 2
      ? 'Rien n’a été enregistré : une valeur est à revoir.'
      : `Rien n’a été enregistré : ${count} valeurs sont à revoir.`,
  faults: {
    missing: 'Attendu : une valeur ; reçu : rien. Recopiez-la depuis la plateforme.',
    'too-long': 'Attendu : une valeur plus courte. Vérifiez que rien d’autre n’a été collé.',
    address:
      'Attendu : une adresse complète qui commence par https://, sans nom d’utilisateur. Recopiez-la depuis la plateforme.',
    placeholder:
      'Attendu : l’adresse entière. Remplacez le mot en capitales par l’identifiant que la plateforme affiche.',
    known:
      'Cet émetteur et cet identifiant client sont déjà enregistrés. L’administrateur de Blocmap peut les modifier par la commande blocmap register-platform.',
  },
  save: 'Relier la plateforme',
};

const en: EntryTexts = {
  title: 'Connect a platform to Blocmap',
  lead: 'This link works once, in one of these two ways.',
  automatic:
    'By itself, where the platform can: paste this page’s address into the platform, where it asks for the registration address of an LTI tool (in Moodle: Site administration, Plugins, Activity modules, External tool, Manage tools, “Tool URL”, then “Add LTI Advantage”).',
  lms: 'Platform',
  products: {
    moodle: 'Moodle',
    canvas: 'Canvas',
    sakai: 'Sakai',
    blackboard: 'Blackboard',
    other: 'other',
  },
  site: 'Address of the site',
  siteHint: 'For Moodle and Sakai: its front page’s address, such as https://moodle.school.org',
  fill: 'Fill in the addresses',
  values: 'By hand: the values that the platform shows',
  fields: {
    name: 'Name of the platform',
    issuer: 'Issuer (“Platform ID”)',
    clientId: 'Client ID',
    deploymentId: 'Deployment ID',
    authorizationUrl: 'Authentication address',
    tokenUrl: 'Access token address',
    jwksUrl: 'Public keys address',
    tokenAudience: 'Audience of token requests',
  },
  hints: {
    name: 'As your colleagues call it.',
    issuer: 'Exactly as the platform writes it, with or without the slash at its end.',
    clientId: 'The platform gives it when the tool is registered there.',
    deploymentId:
      'Optional: without it, Blocmap learns it when an administrator of the platform first opens the tool.',
    authorizationUrl: 'In Moodle: “Authentication request URL”.',
    tokenUrl: 'In Moodle: “Access token URL”.',
    jwksUrl: 'In Moodle: “Public keyset URL”.',
    tokenAudience: 'Optional: only where it is not the token address.',
  },
  faulty: (count) =>
    count === 1
      ? 'Nothing was stored: one value needs another look.'
      : `Nothing was stored: ${count} values need another look.`,
  faults: {
    missing: 'Expected a value, got none. Copy it from the platform.',
    'too-long': 'Expected a shorter value. Check that nothing else was pasted.',
    address:
      'Expected a whole address that begins with https://, without a user name. Copy it from the platform.',
    placeholder:
      'Expected the whole address. Put the id that the platform shows in the place of the word in capitals.',
    known:
      'This issuer and client ID are registered already. Blocmap’s administrator can change them by the command blocmap register-platform.',
  },
  save: 'Connect the platform',
};

export const entryTexts = { fr, en };
