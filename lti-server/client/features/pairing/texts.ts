import { defineTexts } from '../../i18n/index.ts';

export const pairingTexts = defineTexts(
  {
    title: 'Connecter l’extension',
    intro:
      'L’extension Blocmap affiche les blocs directement sur la page de cours Moodle. Connectez-la une fois par navigateur : elle n’utilise jamais votre mot de passe.',
    available: 'Extension détectée dans ce navigateur.',
    connect: 'Connecter l’extension',
    connecting: 'Connexion…',
    done: 'Extension connectée. Retournez à votre page de cours : les blocs y apparaissent.',
    absent:
      'Aucune extension n’a répondu dans ce navigateur. Installez-la, rechargez cette page, ou utilisez un code ci-dessous.',
    failed: (reason: string) =>
      `La connexion n’a pas abouti (${reason}). Rien n’a changé ; réessayez ou utilisez un code.`,
    noReason: 'l’extension n’a pas terminé à temps',
    codeTitle: 'Avec un code',
    codeIntro:
      'Si le bouton ne fonctionne pas : demandez un code, puis saisissez-le dans la fenêtre de l’extension.',
    getCode: 'Obtenir un code',
    newCode: 'Obtenir un autre code',
    code: 'Code à saisir dans l’extension',
    validUntil: (time: string) => `Valable une seule fois, jusqu’à ${time}.`,
    expired: 'Ce code a expiré. Demandez-en un autre.',
    connections: 'Vos extensions connectées',
    none: 'Aucune extension connectée pour l’instant.',
    since: (date: string) => `Connectée le ${date}`,
    lastUsed: (date: string) => `utilisée le ${date}`,
    neverUsed: 'pas encore utilisée',
    revoke: 'Déconnecter',
    revoked: 'Extension déconnectée.',
  },
  {
    title: 'Connect the extension',
    intro:
      'The Blocmap extension shows the blocks directly on the Moodle course page. Connect it once per browser: it never uses your password.',
    available: 'Extension found in this browser.',
    connect: 'Connect the extension',
    connecting: 'Connecting…',
    done: 'Extension connected. Go back to your course page: the blocks appear there.',
    absent:
      'No extension answered in this browser. Install it, reload this page, or use a code below.',
    failed: (reason: string) =>
      `The connection did not succeed (${reason}). Nothing has changed; try again or use a code.`,
    noReason: 'the extension did not finish in time',
    codeTitle: 'With a code',
    codeIntro:
      'If the button does not work: ask for a code, then type it in the extension’s window.',
    getCode: 'Get a code',
    newCode: 'Get another code',
    code: 'Code to type into the extension',
    validUntil: (time: string) => `Valid once, until ${time}.`,
    expired: 'This code has expired. Ask for another one.',
    connections: 'Your connected extensions',
    none: 'No extension connected yet.',
    since: (date: string) => `Connected on ${date}`,
    lastUsed: (date: string) => `used on ${date}`,
    neverUsed: 'not used yet',
    revoke: 'Disconnect',
    revoked: 'Extension disconnected.',
  },
);
