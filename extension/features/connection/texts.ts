import type { AddressFault } from '../../connection/address.ts';
import type { Texts } from '../../ui/texts.ts';

interface ConnectionTexts {
  optionsTitle: string;
  intro: string;
  moodle: string;
  moodleHelp: string;
  tool: string;
  toolHelp: string;
  faults: Record<AddressFault, string>;
  save: string;
  saving: string;
  saved: string;
  refused: string;
  remove: string;
  removed: string;
  next: string;
  steps: readonly string[];

  popupTitle: string;
  waiting: string;
  unconfigured: string;
  connected: string;
  notConnected: string;
  since: string;
  platform: string;
  lastProblem(when: string): string;
  howTo: string;
  code: string;
  codeHelp: string;
  codeFault: string;
  connect: string;
  connecting: string;
  disconnect: string;
  disconnected: string;
  options: string;
}

export const connectionTexts: Texts<ConnectionTexts> = {
  fr: {
    optionsTitle: 'Options de Blocmap',
    intro:
      'Blocmap agit sur deux sites seulement : votre Moodle, où il montre les blocs, et votre outil Blocmap, qui les connaît. Le navigateur vous demandera de l’autoriser sur ces deux adresses.',
    moodle: 'Adresse de votre Moodle',
    moodleHelp:
      'Copiez-la depuis n’importe quelle page de Moodle, par exemple https://moodle.lycee.fr.',
    tool: 'Adresse de votre outil Blocmap',
    toolHelp: 'Celle que donne votre établissement, par exemple https://blocmap.academie.fr.',
    faults: {
      empty: 'Indiquez une adresse.',
      unreadable: 'Cette adresse n’est pas lisible. Exemple attendu : https://moodle.lycee.fr',
      insecure: 'L’adresse doit commencer par https:// (http:// ne va que pour cet ordinateur).',
      credentials: 'L’adresse ne doit contenir ni nom d’utilisateur ni mot de passe.',
    },
    save: 'Enregistrer et autoriser',
    saving: 'Enregistrement…',
    saved: 'Enregistré. Blocmap est actif sur ces deux adresses.',
    refused:
      'Le navigateur n’a pas autorisé Blocmap sur ces adresses : rien n’a été enregistré. Recommencez et acceptez la demande.',
    remove: 'Oublier ces adresses',
    removed: 'Oublié. Blocmap n’agit plus sur aucun site.',
    next: 'Ensuite, une seule fois',
    steps: [
      'Ouvrez l’outil Blocmap depuis un de vos cours Moodle.',
      'Choisissez « Connecter l’extension ».',
      'Retournez à la page du cours : les blocs y apparaissent.',
    ],
    popupTitle: 'Blocmap',
    waiting: 'Un instant…',
    unconfigured: 'Indiquez d’abord les adresses de votre Moodle et de votre outil.',
    connected: 'Connecté',
    notConnected: 'Pas encore connecté',
    since: 'depuis',
    platform: 'plateforme',
    lastProblem: (when) => `Dernier problème, ${when} :`,
    howTo:
      'Ouvrez l’outil Blocmap depuis un cours et choisissez « Connecter l’extension », ou saisissez le code qu’il affiche.',
    code: 'Code de connexion',
    codeHelp: 'Huit caractères, par exemple ABCD-EFGH.',
    codeFault: 'Un code a huit lettres ou chiffres, par exemple ABCD-EFGH.',
    connect: 'Se connecter',
    connecting: 'Connexion…',
    disconnect: 'Se déconnecter',
    disconnected: 'Déconnecté : l’outil ne reconnaît plus ce navigateur.',
    options: 'Options',
  },
  en: {
    optionsTitle: 'Blocmap options',
    intro:
      'Blocmap works on two sites only: your Moodle, where it shows the blocks, and your Blocmap tool, which knows them. The browser will ask you to allow it on these two addresses.',
    moodle: 'Your Moodle’s address',
    moodleHelp: 'Copy it from any page of Moodle, for example https://moodle.school.org.',
    tool: 'Your Blocmap tool’s address',
    toolHelp: 'The one your establishment gives you, for example https://blocmap.school.org.',
    faults: {
      empty: 'Give an address.',
      unreadable: 'This address cannot be read. Expected, for example: https://moodle.school.org',
      insecure: 'The address must start with https:// (http:// is for this computer only).',
      credentials: 'The address must hold neither a user name nor a password.',
    },
    save: 'Save and allow',
    saving: 'Saving…',
    saved: 'Saved. Blocmap works on these two addresses.',
    refused:
      'The browser did not allow Blocmap on these addresses: nothing was saved. Try again and accept the request.',
    remove: 'Forget these addresses',
    removed: 'Forgotten. Blocmap no longer works on any site.',
    next: 'Then, once',
    steps: [
      'Open the Blocmap tool from one of your Moodle courses.',
      'Choose “Connect the extension”.',
      'Go back to the course page: the blocks appear there.',
    ],
    popupTitle: 'Blocmap',
    waiting: 'One moment…',
    unconfigured: 'First give the addresses of your Moodle and of your tool.',
    connected: 'Connected',
    notConnected: 'Not connected yet',
    since: 'since',
    platform: 'platform',
    lastProblem: (when) => `Last problem, ${when}:`,
    howTo:
      'Open the Blocmap tool from a course and choose “Connect the extension”, or type the code it shows.',
    code: 'Connection code',
    codeHelp: 'Eight characters, for example ABCD-EFGH.',
    codeFault: 'A code has eight letters or digits, for example ABCD-EFGH.',
    connect: 'Connect',
    connecting: 'Connecting…',
    disconnect: 'Disconnect',
    disconnected: 'Disconnected: the tool no longer knows this browser.',
    options: 'Options',
  },
};
