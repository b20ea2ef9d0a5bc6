import { defineTexts } from '../ui/define-texts.ts';

/** What the command line says. JSON on standard output is in no language. */
export const cliTexts = defineTexts(
  {
    description: 'Blocmap : les blocs de compétences de vos cours Moodle.',
    usage: 'Usage :',
    options: 'Options :',
    commands: 'Commandes :',
    arguments: 'Arguments :',
    help: 'affiche cette aide',
    lang: 'langue des messages : fr ou en',
    json: 'écrit le résultat en JSON',
    platform: 'plateforme : identifiant ou adresse (iss) ; inutile s’il n’y en a qu’une',
    usageHint: (command: string) => `Aide : ${command} --help`,

    serve: 'Démarre l’outil. Réglages par variables d’environnement (BLOCMAP_URL, BLOCMAP_PORT…).',
    serving: (url: string) => `Blocmap est ouvert sur ${url} (Ctrl+C pour arrêter).`,

    register:
      'Déclare un Moodle (ou une autre plateforme LTI 1.3), ou prépare un lien d’inscription.',
    registerMoodle: 'adresse du site Moodle : remplit toutes les adresses ci-dessous',
    registerName: 'nom montré aux utilisateurs',
    registerIssuer: 'identifiant de la plateforme (iss)',
    registerClientId: 'identifiant client donné par la plateforme',
    registerAuthorization: 'adresse d’authentification',
    registerToken: 'adresse des jetons d’accès',
    registerJwks: 'adresse des clés publiques',
    registerAudience: 'destinataire des demandes de jeton, s’il n’est pas l’adresse des jetons',
    registerFamily: 'famille de produit : moodle, canvas…',
    registerDeployment: 'identifiant de déploiement ; répétable',
    registerInvite: 'lien d’inscription dynamique, à usage unique, valable ce nombre d’heures (24)',
    registered: (id: string) => `Plateforme enregistrée : ${id}`,
    enterInMoodle:
      'À saisir dans Moodle (Administration du site > Plugins > Outil externe > Gérer les outils > Configurer un outil manuellement) :',
    toolUrl: 'URL de l’outil',
    ltiVersion: 'Version LTI',
    keyType: 'Type de clé publique',
    keyTypeValue: 'URL du jeu de clés',
    keysetUrl: 'URL du jeu de clés publiques',
    loginUrl: 'URL de connexion',
    redirectUrl: 'URI de redirection',
    services:
      'Services : note (AGS) « utiliser ce service pour la synchronisation des notes et la gestion des colonnes », noms et rôles (NRPS) « utiliser » ; vie privée : « partager le nom de l’utilisateur » (sans lui, les élèves n’ont pas de nom dans les grilles de notes)',
    deepLinking: 'Cochez « Prend en charge le Deep Linking ».',
    inviteReady: (hours: number) =>
      `Lien d’inscription, valable ${hours} h et une seule fois. Collez-le dans Moodle (Gérer les outils > URL de l’outil > Ajouter LTI Advantage), puis activez l’outil :`,
    missingOptions: (options: string) =>
      `Il manque : ${options}. Donnez --moodle avec l’adresse du site, ou chaque adresse.`,

    heads: 'Nomme les responsables (DDFPT, chefs de département) et leurs cours.',
    headsAdd: 'ajoute des cours à un responsable',
    headsRemove: 'retire des cours à un responsable ; sans cours, il ne l’est plus',
    headsList: 'liste les responsables, en JSON',
    userId: 'identifiant de la personne sur sa plateforme (sub)',
    revoke:
      'Met fin, tout de suite, aux séances et aux extensions connectées d’une personne ou de toute une plateforme.',
    revokeEverybody: 'de tout le monde sur la plateforme',
    revokeWhom:
      'De qui ? Donnez l’identifiant d’une personne, ou bien --everybody pour toute la plateforme.',
    courseIds: 'identifiants des cours sur la plateforme',
    coursesUnknown: (ids: string) =>
      `Cours inconnus : ${ids}. Ouvrez d’abord Blocmap une fois depuis ces cours.`,

    exportPerson:
      'écrit en JSON tout ce que l’outil détient sur une personne (RGPD, art. 15 et 20)',
    erasePerson: 'efface une personne (RGPD, art. 17) ; ses rattachements restent, sans auteur',
    eraseConfirm: 'confirme l’effacement, qui est définitif',
    eraseUnconfirmed:
      'Rien n’a été effacé. Ajoutez --yes pour confirmer : l’effacement est définitif.',

    noPlatform: 'Aucune plateforme n’est enregistrée. Commencez par : blocmap register-platform',
    platformUnknown: (given: string, known: string) =>
      `Plateforme inconnue : ${given}. Connues : ${known}`,
    platformWhich: (known: string) =>
      `Plusieurs plateformes sont enregistrées ; précisez --platform. Connues : ${known}`,
    inUse: (folder: string, pid: number) =>
      `Le dossier de données ${folder} est utilisé par le processus ${pid} (l’outil tourne ?). Arrêtez-le d’abord, ou passez à PostgreSQL (DATABASE_URL) pour agir pendant qu’il tourne.`,
    portTaken: (port: string) =>
      `Le port ${port} est déjà pris. Choisissez-en un autre avec BLOCMAP_PORT, ou arrêtez ce qui l’occupe.`,
    badSettings: 'Réglages inutilisables :',
    failed: 'La commande a échoué :',

    missingArgument: 'Il manque un argument.',
    excessArguments: 'Il y a trop d’arguments.',
    unknownOption: (option: string) => `Option inconnue : ${option}`,
    unknownCommand: (command: string) => `Commande inconnue : ${command}`,
    badOption: (option: string) =>
      `La valeur de cette option manque ou n’est pas valable : ${option}`,
  },
  {
    description: 'Blocmap: the competence blocks of your Moodle courses.',
    usage: 'Usage:',
    options: 'Options:',
    commands: 'Commands:',
    arguments: 'Arguments:',
    help: 'shows this help',
    lang: 'language of the messages: fr or en',
    json: 'writes the result as JSON',
    platform: 'platform: its id or address (iss); not needed where there is only one',
    usageHint: (command: string) => `Help: ${command} --help`,

    serve:
      'Starts the tool. Settings come from environment variables (BLOCMAP_URL, BLOCMAP_PORT…).',
    serving: (url: string) => `Blocmap is open at ${url} (Ctrl+C to stop).`,

    register: 'Registers a Moodle (or another LTI 1.3 platform), or prepares a registration link.',
    registerMoodle: 'address of the Moodle site: fills in all the addresses below',
    registerName: 'name shown to people',
    registerIssuer: 'the platform’s identifier (iss)',
    registerClientId: 'client id that the platform gave',
    registerAuthorization: 'authentication address',
    registerToken: 'access token address',
    registerJwks: 'public keys address',
    registerAudience: 'audience of token requests, where it is not the token address',
    registerFamily: 'product family: moodle, canvas…',
    registerDeployment: 'deployment id; may be repeated',
    registerInvite: 'dynamic registration link, for one use, valid for so many hours (24)',
    registered: (id: string) => `Platform registered: ${id}`,
    enterInMoodle:
      'To enter in Moodle (Site administration > Plugins > External tool > Manage tools > Configure a tool manually):',
    toolUrl: 'Tool URL',
    ltiVersion: 'LTI version',
    keyType: 'Public key type',
    keyTypeValue: 'Keyset URL',
    keysetUrl: 'Public keyset',
    loginUrl: 'Initiate login URL',
    redirectUrl: 'Redirection URI(s)',
    services:
      "Services: grades (AGS) “use this service for grade sync and column management”, names and roles (NRPS) “use this service”; privacy: “share launcher's name” (without it, learners have no names in score sheets)",
    deepLinking: 'Tick “Supports Deep Linking”.',
    inviteReady: (hours: number) =>
      `Registration link, valid for ${hours} h and once. Paste it in Moodle (Manage tools > Tool URL > Add LTI Advantage), then activate the tool:`,
    missingOptions: (options: string) =>
      `Missing: ${options}. Give --moodle with the site’s address, or each address.`,

    heads: 'Names department heads and their courses.',
    headsAdd: 'adds courses to a head',
    headsRemove: 'takes courses from a head; without courses, they are head no more',
    headsList: 'lists the heads, as JSON',
    userId: 'the person’s id on their platform (sub)',
    revoke: 'Ends, at once, the sessions and connected extensions of a person or of a platform.',
    revokeEverybody: 'of everybody on the platform',
    revokeWhom: 'Whose? Give a person’s id, or else --everybody for the whole platform.',
    courseIds: 'ids of the courses on the platform',
    coursesUnknown: (ids: string) =>
      `Unknown courses: ${ids}. Open Blocmap once from these courses first.`,

    exportPerson: 'writes all that the tool holds on a person as JSON (GDPR, art. 15 and 20)',
    erasePerson: 'erases a person (GDPR, art. 17); their tags stay, without an author',
    eraseConfirm: 'confirms the erasure, which is final',
    eraseUnconfirmed: 'Nothing was erased. Add --yes to confirm: erasing is final.',

    noPlatform: 'No platform is registered. Start with: blocmap register-platform',
    platformUnknown: (given: string, known: string) =>
      `Unknown platform: ${given}. Known: ${known}`,
    platformWhich: (known: string) =>
      `Several platforms are registered; say which with --platform. Known: ${known}`,
    inUse: (folder: string, pid: number) =>
      `The data folder ${folder} is in use by process ${pid} (is the tool running?). Stop it first, or move to PostgreSQL (DATABASE_URL) to act while it runs.`,
    portTaken: (port: string) =>
      `Port ${port} is taken. Choose another with BLOCMAP_PORT, or stop what holds it.`,
    badSettings: 'These settings cannot be used:',
    failed: 'The command failed:',

    missingArgument: 'An argument is missing.',
    excessArguments: 'There are too many arguments.',
    unknownOption: (option: string) => `Unknown option: ${option}`,
    unknownCommand: (command: string) => `Unknown command: ${command}`,
    badOption: (option: string) => `The value of this option is missing or not valid: ${option}`,
  },
);
