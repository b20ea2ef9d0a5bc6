/** Why a launch was refused and what to do, for the person who sees the page. */
import type { RefusalReason } from './refusal.ts';

interface Explanation {
  readonly what: string;
  readonly remedy: string;
}
export interface RefusalTexts {
  readonly title: string;
  readonly code: string;
  /** Heads the ids and addresses that an administrator needs. */
  readonly details: string;
  readonly reasons: Readonly<Record<RefusalReason, Explanation>>;
}

const reopen = {
  fr: 'Revenez à votre cours et rouvrez l’activité. Si cela se reproduit, transmettez le code ci-dessous à votre administrateur.',
  en: 'Go back to your course and open the activity again. If it happens again, give the code below to your administrator.',
};
const platformFault = {
  fr: 'Vous n’y pouvez rien : la plateforme n’a pas envoyé ce que prévoit LTI 1.3. Transmettez le code ci-dessous à votre administrateur.',
  en: 'You cannot mend this: the platform did not send what LTI 1.3 asks for. Give the code below to your administrator.',
};
const clock = {
  fr: 'Rouvrez l’activité. Si cela se reproduit, l’administrateur doit vérifier l’heure du serveur de la plateforme et celle de Blocmap.',
  en: 'Open the activity again. If it happens again, the administrator should check the clocks of the platform’s server and of Blocmap’s.',
};

const fr: RefusalTexts = {
  title: 'L’activité n’a pas pu s’ouvrir',
  code: 'Code à transmettre au support :',
  details: 'Pour l’administrateur',
  reasons: {
    'login-incomplete': {
      what: 'La plateforme a demandé une connexion incomplète.',
      remedy: platformFault.fr,
    },
    'target-foreign': {
      what: 'Le lien demande à ouvrir une adresse qui n’est pas celle de Blocmap.',
      remedy:
        'Dans la configuration de l’outil, l’administrateur doit donner comme adresse de l’outil celle qui est indiquée ci-dessous.',
    },
    'platform-unknown': {
      what: 'Cette plateforme n’est pas enregistrée auprès de Blocmap.',
      remedy:
        'L’administrateur de Blocmap doit l’enregistrer : par un lien d’inscription, ou à la main avec l’émetteur et l’identifiant client ci-dessous.',
    },
    'platform-ambiguous': {
      what: 'Cette plateforme est enregistrée plusieurs fois, et la demande ne dit pas de laquelle il s’agit.',
      remedy: platformFault.fr,
    },
    'deployment-unknown': {
      what: 'Ce déploiement de l’outil n’est pas autorisé.',
      remedy:
        'L’administrateur de Blocmap doit ajouter ce déploiement à la plateforme, avec les identifiants ci-dessous.',
    },
    'not-found': { what: 'Cette adresse n’existe pas.', remedy: reopen.fr },
    'launch-by-hand': {
      what: 'Cette adresse ne s’ouvre pas directement.',
      remedy: 'Ouvrez Blocmap depuis une activité de votre cours.',
    },
    'request-unreadable': { what: 'La demande est illisible.', remedy: reopen.fr },
    'platform-error': {
      what: 'La plateforme a refusé la connexion.',
      remedy: 'Vérifiez que vous êtes toujours connecté à la plateforme, puis rouvrez l’activité.',
    },
    'token-missing': {
      what: 'La plateforme n’a pas dit qui vous êtes : il manque le jeton d’identité.',
      remedy: reopen.fr,
    },
    'state-missing': {
      what: 'L’ouverture n’a pas été demandée par Blocmap : il manque l’état de la connexion.',
      remedy: reopen.fr,
    },
    'state-invalid': {
      what: 'L’ouverture n’a pas été demandée par Blocmap : l’état de la connexion n’est pas valable.',
      remedy: reopen.fr,
    },
    'state-expired': {
      what: 'La connexion a pris trop de temps : elle n’est plus valable.',
      remedy: reopen.fr,
    },
    'token-unreadable': { what: 'Le jeton d’identité est illisible.', remedy: platformFault.fr },
    algorithm: {
      what: 'Le jeton d’identité n’est pas signé de la façon prévue (RS256).',
      remedy: platformFault.fr,
    },
    'kid-missing': {
      what: 'Le jeton d’identité ne dit pas par quelle clé il est signé.',
      remedy: platformFault.fr,
    },
    'kid-unknown': {
      what: 'Le jeton d’identité est signé par une clé que la plateforme ne publie pas.',
      remedy: reopen.fr,
    },
    'keys-unreachable': {
      what: 'Blocmap n’a pas pu lire les clés de la plateforme.',
      remedy:
        'Réessayez dans quelques instants. Si cela dure, l’administrateur doit vérifier que Blocmap peut joindre la plateforme.',
    },
    signature: { what: 'La signature du jeton d’identité est fausse.', remedy: reopen.fr },
    issuer: {
      what: 'Le jeton d’identité ne vient pas de la plateforme attendue.',
      remedy: platformFault.fr,
    },
    audience: {
      what: 'Le jeton d’identité est destiné à un autre outil.',
      remedy: platformFault.fr,
    },
    'authorized-party': {
      what: 'Le jeton d’identité est destiné à plusieurs outils, et Blocmap n’est pas celui qui est autorisé.',
      remedy: platformFault.fr,
    },
    'nonce-missing': {
      what: 'Le jeton d’identité ne porte pas de numéro d’usage unique.',
      remedy: platformFault.fr,
    },
    'nonce-mismatch': {
      what: 'Le jeton d’identité répond à une autre connexion que celle-ci.',
      remedy: reopen.fr,
    },
    replay: {
      what: 'Cette ouverture a déjà servi.',
      remedy: 'Ne rechargez pas la page : revenez à votre cours et rouvrez l’activité.',
    },
    'times-missing': {
      what: 'Le jeton d’identité ne dit pas quand il a été émis ou quand il expire.',
      remedy: platformFault.fr,
    },
    'times-absurd': {
      what: 'Les dates du jeton d’identité se contredisent.',
      remedy: platformFault.fr,
    },
    expired: { what: 'Le jeton d’identité a expiré.', remedy: clock.fr },
    'not-yet-valid': { what: 'Le jeton d’identité porte une date à venir.', remedy: clock.fr },
    'issued-before-login': {
      what: 'Le jeton d’identité est antérieur à cette connexion.',
      remedy: clock.fr,
    },
    'message-type': {
      what: 'La plateforme a envoyé un message que Blocmap ne traite pas.',
      remedy: platformFault.fr,
    },
    version: { what: 'La plateforme n’a pas envoyé un message LTI 1.3.', remedy: platformFault.fr },
    'deployment-missing': {
      what: 'La plateforme n’a pas dit de quel déploiement de l’outil il s’agit.',
      remedy: platformFault.fr,
    },
    'deployment-mismatch': {
      what: 'Le déploiement de l’outil n’est pas celui de la connexion.',
      remedy: reopen.fr,
    },
    'target-missing': {
      what: 'La plateforme n’a pas dit quelle adresse ouvrir.',
      remedy: platformFault.fr,
    },
    'target-mismatch': {
      what: 'L’adresse à ouvrir n’est pas celle qui était demandée.',
      remedy: reopen.fr,
    },
    subject: {
      what: 'La plateforme n’a pas transmis d’identifiant pour vous.',
      remedy: 'Connectez-vous à la plateforme avec votre compte, puis rouvrez l’activité.',
    },
    roles: {
      what: 'La plateforme n’a pas transmis votre rôle dans le cours.',
      remedy: platformFault.fr,
    },
    'resource-link': {
      what: 'La plateforme n’a pas dit quelle activité ouvrir.',
      remedy: platformFault.fr,
    },
    context: {
      what: 'La plateforme a décrit le cours d’une façon illisible.',
      remedy: platformFault.fr,
    },
    'deep-linking-settings': {
      what: 'La plateforme n’a pas dit comment lui rendre le contenu choisi.',
      remedy: platformFault.fr,
    },
    validator: {
      what: 'L’ouverture n’a pas passé le dernier contrôle de sécurité.',
      remedy: reopen.fr,
    },
    unavailable: {
      what: 'Une erreur est survenue du côté de Blocmap.',
      remedy: 'Réessayez dans quelques instants. Si cela dure, transmettez le code au support.',
    },
  },
};

const en: RefusalTexts = {
  title: 'The activity could not be opened',
  code: 'Code to give to support:',
  details: 'For the administrator',
  reasons: {
    'login-incomplete': {
      what: 'The platform’s login request is incomplete.',
      remedy: platformFault.en,
    },
    'target-foreign': {
      what: 'The link asks to open an address that is not Blocmap’s.',
      remedy:
        'In the tool’s settings, the administrator must give the address below as the tool’s address.',
    },
    'platform-unknown': {
      what: 'This platform is not registered with Blocmap.',
      remedy:
        'Blocmap’s administrator must register it: by a registration link, or by hand with the issuer and client id below.',
    },
    'platform-ambiguous': {
      what: 'This platform is registered more than once, and the request does not say which one it is.',
      remedy: platformFault.en,
    },
    'deployment-unknown': {
      what: 'This deployment of the tool is not allowed.',
      remedy:
        'Blocmap’s administrator must add this deployment to the platform, with the ids below.',
    },
    'not-found': { what: 'There is nothing at this address.', remedy: reopen.en },
    'launch-by-hand': {
      what: 'This address cannot be opened directly.',
      remedy: 'Open Blocmap from an activity of your course.',
    },
    'request-unreadable': { what: 'The request cannot be read.', remedy: reopen.en },
    'platform-error': {
      what: 'The platform refused the login.',
      remedy: 'Check that you are still signed in to the platform, then open the activity again.',
    },
    'token-missing': {
      what: 'The platform did not say who you are: the identity token is missing.',
      remedy: reopen.en,
    },
    'state-missing': {
      what: 'Blocmap did not ask for this launch: the login’s state is missing.',
      remedy: reopen.en,
    },
    'state-invalid': {
      what: 'Blocmap did not ask for this launch: the login’s state is not valid.',
      remedy: reopen.en,
    },
    'state-expired': {
      what: 'The login took too long: it is no longer valid.',
      remedy: reopen.en,
    },
    'token-unreadable': {
      what: 'The identity token cannot be read.',
      remedy: platformFault.en,
    },
    algorithm: {
      what: 'The identity token is not signed in the way agreed (RS256).',
      remedy: platformFault.en,
    },
    'kid-missing': {
      what: 'The identity token does not say which key signed it.',
      remedy: platformFault.en,
    },
    'kid-unknown': {
      what: 'The identity token is signed with a key that the platform does not publish.',
      remedy: reopen.en,
    },
    'keys-unreachable': {
      what: 'Blocmap could not read the platform’s keys.',
      remedy:
        'Try again in a moment. If it lasts, the administrator should check that Blocmap can reach the platform.',
    },
    signature: { what: 'The identity token’s signature is wrong.', remedy: reopen.en },
    issuer: {
      what: 'The identity token does not come from the expected platform.',
      remedy: platformFault.en,
    },
    audience: { what: 'The identity token is meant for another tool.', remedy: platformFault.en },
    'authorized-party': {
      what: 'The identity token is meant for several tools, and Blocmap is not the authorized one.',
      remedy: platformFault.en,
    },
    'nonce-missing': {
      what: 'The identity token carries no single-use number.',
      remedy: platformFault.en,
    },
    'nonce-mismatch': {
      what: 'The identity token answers another login than this one.',
      remedy: reopen.en,
    },
    replay: {
      what: 'This launch was used already.',
      remedy: 'Do not reload the page: go back to your course and open the activity again.',
    },
    'times-missing': {
      what: 'The identity token does not say when it was issued or when it expires.',
      remedy: platformFault.en,
    },
    'times-absurd': {
      what: 'The identity token’s dates contradict each other.',
      remedy: platformFault.en,
    },
    expired: { what: 'The identity token has expired.', remedy: clock.en },
    'not-yet-valid': { what: 'The identity token carries a date to come.', remedy: clock.en },
    'issued-before-login': {
      what: 'The identity token is older than this login.',
      remedy: clock.en,
    },
    'message-type': {
      what: 'The platform sent a message that Blocmap does not handle.',
      remedy: platformFault.en,
    },
    version: { what: 'The platform did not send an LTI 1.3 message.', remedy: platformFault.en },
    'deployment-missing': {
      what: 'The platform did not say which deployment of the tool it is.',
      remedy: platformFault.en,
    },
    'deployment-mismatch': {
      what: 'The tool’s deployment is not the login’s.',
      remedy: reopen.en,
    },
    'target-missing': {
      what: 'The platform did not say which address to open.',
      remedy: platformFault.en,
    },
    'target-mismatch': {
      what: 'The address to open is not the one that was asked for.',
      remedy: reopen.en,
    },
    subject: {
      what: 'The platform sent no id for you.',
      remedy: 'Sign in to the platform with your account, then open the activity again.',
    },
    roles: {
      what: 'The platform did not send your role in the course.',
      remedy: platformFault.en,
    },
    'resource-link': {
      what: 'The platform did not say which activity to open.',
      remedy: platformFault.en,
    },
    context: {
      what: 'The platform described the course in a way that cannot be read.',
      remedy: platformFault.en,
    },
    'deep-linking-settings': {
      what: 'The platform did not say how to give it the chosen content.',
      remedy: platformFault.en,
    },
    validator: {
      what: 'The launch did not pass the last security check.',
      remedy: reopen.en,
    },
    unavailable: {
      what: 'Something went wrong on Blocmap’s side.',
      remedy: 'Try again in a moment. If it lasts, give the code to support.',
    },
  },
};

export const refusalTexts = { fr, en } as const;
