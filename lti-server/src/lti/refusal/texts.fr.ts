import type { RefusalTexts } from './refusal-texts.ts';

const reopen =
  'Revenez à votre cours et rouvrez l’activité. Si cela se reproduit, transmettez le code ci-dessous à votre administrateur.';
const platformFault =
  'Vous n’y pouvez rien : la plateforme n’a pas envoyé ce que prévoit LTI 1.3. Transmettez le code ci-dessous à votre administrateur.';
const clock =
  'Rouvrez l’activité. Si cela se reproduit, l’administrateur doit vérifier l’heure du serveur de la plateforme et celle de Blocmap.';

export const french: RefusalTexts = {
  title: 'L’activité n’a pas pu s’ouvrir',
  code: 'Code à transmettre au support :',
  details: 'Pour l’administrateur',
  reasons: {
    'login-incomplete': {
      what: 'La plateforme a demandé une connexion incomplète.',
      remedy: platformFault,
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
      remedy: platformFault,
    },
    'deployment-unknown': {
      what: 'Ce déploiement de l’outil n’est pas encore autorisé.',
      remedy:
        'Il attend l’accord d’un administrateur. Tant qu’aucun déploiement ne l’est, il suffit qu’un administrateur de la plateforme ouvre Blocmap une fois ; ensuite, il l’autorise dans Blocmap (Administration, Plateforme), ou l’administrateur de Blocmap le fait par la commande ci-dessous.',
    },
    'not-found': { what: 'Cette adresse n’existe pas.', remedy: reopen },
    'launch-by-hand': {
      what: 'Cette adresse ne s’ouvre pas directement.',
      remedy: 'Ouvrez Blocmap depuis une activité de votre cours.',
    },
    'request-unreadable': { what: 'La demande est illisible.', remedy: reopen },
    'platform-error': {
      what: 'La plateforme a refusé la connexion.',
      remedy: 'Vérifiez que vous êtes toujours connecté à la plateforme, puis rouvrez l’activité.',
    },
    'token-missing': {
      what: 'La plateforme n’a pas dit qui vous êtes : il manque le jeton d’identité.',
      remedy: reopen,
    },
    'state-missing': {
      what: 'L’ouverture n’a pas été demandée par Blocmap : il manque l’état de la connexion.',
      remedy: reopen,
    },
    'state-invalid': {
      what: 'L’ouverture n’a pas été demandée par Blocmap : l’état de la connexion n’est pas valable.',
      remedy: reopen,
    },
    'state-expired': {
      what: 'La connexion a pris trop de temps : elle n’est plus valable.',
      remedy: reopen,
    },
    'browser-unproven': {
      what: 'L’ouverture n’a pas été demandée par ce navigateur, ou il ne s’en souvient plus.',
      remedy:
        'Revenez à votre cours et rouvrez l’activité. Si cela se reproduit, autorisez pour Blocmap les cookies et les données de site dans votre navigateur.',
    },
    'token-unreadable': { what: 'Le jeton d’identité est illisible.', remedy: platformFault },
    algorithm: {
      what: 'Le jeton d’identité n’est pas signé de la façon prévue (RS256).',
      remedy: platformFault,
    },
    'kid-missing': {
      what: 'Le jeton d’identité ne dit pas par quelle clé il est signé.',
      remedy: platformFault,
    },
    'kid-unknown': {
      what: 'Le jeton d’identité est signé par une clé que la plateforme ne publie pas.',
      remedy: reopen,
    },
    'keys-unreachable': {
      what: 'Blocmap n’a pas pu lire les clés de la plateforme.',
      remedy:
        'Réessayez dans quelques instants. Si cela dure, l’administrateur doit vérifier que Blocmap peut joindre la plateforme.',
    },
    signature: { what: 'La signature du jeton d’identité est fausse.', remedy: reopen },
    issuer: {
      what: 'Le jeton d’identité ne vient pas de la plateforme attendue.',
      remedy: platformFault,
    },
    audience: {
      what: 'Le jeton d’identité est destiné à un autre outil.',
      remedy: platformFault,
    },
    'authorized-party': {
      what: 'Le jeton d’identité est destiné à plusieurs outils, et Blocmap n’est pas celui qui est autorisé.',
      remedy: platformFault,
    },
    'nonce-missing': {
      what: 'Le jeton d’identité ne porte pas de numéro d’usage unique.',
      remedy: platformFault,
    },
    'nonce-mismatch': {
      what: 'Le jeton d’identité répond à une autre connexion que celle-ci.',
      remedy: reopen,
    },
    replay: {
      what: 'Cette ouverture a déjà servi.',
      remedy: 'Ne rechargez pas la page : revenez à votre cours et rouvrez l’activité.',
    },
    'times-missing': {
      what: 'Le jeton d’identité ne dit pas quand il a été émis ou quand il expire.',
      remedy: platformFault,
    },
    'times-absurd': {
      what: 'Les dates du jeton d’identité se contredisent.',
      remedy: platformFault,
    },
    expired: { what: 'Le jeton d’identité a expiré.', remedy: clock },
    'not-yet-valid': { what: 'Le jeton d’identité porte une date à venir.', remedy: clock },
    'issued-before-login': {
      what: 'Le jeton d’identité est antérieur à cette connexion.',
      remedy: clock,
    },
    'message-type': {
      what: 'La plateforme a envoyé un message que Blocmap ne traite pas.',
      remedy: platformFault,
    },
    version: { what: 'La plateforme n’a pas envoyé un message LTI 1.3.', remedy: platformFault },
    'deployment-missing': {
      what: 'La plateforme n’a pas dit de quel déploiement de l’outil il s’agit.',
      remedy: platformFault,
    },
    'deployment-mismatch': {
      what: 'Le déploiement de l’outil n’est pas celui de la connexion.',
      remedy: reopen,
    },
    'target-missing': {
      what: 'La plateforme n’a pas dit quelle adresse ouvrir.',
      remedy: platformFault,
    },
    'target-mismatch': {
      what: 'L’adresse à ouvrir n’est pas celle qui était demandée.',
      remedy: reopen,
    },
    subject: {
      what: 'La plateforme n’a pas transmis d’identifiant pour vous.',
      remedy: 'Connectez-vous à la plateforme avec votre compte, puis rouvrez l’activité.',
    },
    roles: {
      what: 'La plateforme n’a pas transmis votre rôle dans le cours.',
      remedy: platformFault,
    },
    'resource-link': {
      what: 'La plateforme n’a pas dit quelle activité ouvrir.',
      remedy: platformFault,
    },
    context: {
      what: 'La plateforme a décrit le cours d’une façon illisible.',
      remedy: platformFault,
    },
    'deep-linking-settings': {
      what: 'La plateforme n’a pas dit comment lui rendre le contenu choisi.',
      remedy: platformFault,
    },
    validator: {
      what: 'L’ouverture n’a pas passé le dernier contrôle de sécurité.',
      remedy: reopen,
    },
    unavailable: {
      what: 'Une erreur est survenue du côté de Blocmap.',
      remedy: 'Réessayez dans quelques instants. Si cela dure, transmettez le code au support.',
    },
  },
};
