import { defineTexts } from '../ui/define-texts.ts';

/** What the commands about platforms and keys say. */
export const platformTexts = defineTexts(
  {
    platforms: 'Montre l’état des plateformes et décide de leurs déploiements.',
    list: 'liste les plateformes en JSON : ouvertures, jetons, erreurs, déploiements',
    check: 'lit les clés de la plateforme et lui demande des jetons, maintenant',
    allow: 'autorise un déploiement de la plateforme',
    refuse: 'écarte un déploiement qui attend un accord',
    deployment: 'identifiant du déploiement',
    badDeployment: 'Identifiant de déploiement attendu : de 1 à 255 caractères.',
    'allow-nothing': (id: string) => `Le déploiement ${id} est déjà autorisé.`,
    'refuse-nothing': (id: string) => `Le déploiement ${id} n’attend pas d’accord.`,
    notWell:
      'La plateforme ne répond pas comme prévu. La page Administration › Plateforme dit que faire.',
    keys: 'Montre et renouvelle les clés avec lesquelles Blocmap signe.',
    keysList: 'liste les clés en JSON : laquelle signe, laquelle attend',
    keysRotate: 'prépare une nouvelle clé, publiée un jour avant de signer',
    keysCompromised:
      'une clé est connue d’autrui : la nouvelle signe aussitôt et les autres sont retirées',
    prepared:
      'La nouvelle clé est publiée. Elle signera dans un jour ; l’ancienne restera publiée un jour de plus.',
    replaced:
      'La nouvelle clé signe dès maintenant et les autres sont retirées. Les instances qui tournent la prennent dans la minute.',
  },
  {
    platforms: 'Shows how platforms are and decides on their deployments.',
    list: 'lists the platforms as JSON: launches, tokens, errors, deployments',
    check: 'reads the platform’s keys and asks it for tokens, now',
    allow: 'allows a deployment of the platform',
    refuse: 'dismisses a deployment that waits for consent',
    deployment: 'the deployment’s id',
    badDeployment: 'Expected a deployment id of 1 to 255 characters.',
    'allow-nothing': (id: string) => `Deployment ${id} is allowed already.`,
    'refuse-nothing': (id: string) => `Deployment ${id} does not wait for consent.`,
    notWell:
      'The platform does not answer as expected. The page Administration › Platform says what to do.',
    keys: 'Shows and renews the keys that Blocmap signs with.',
    keysList: 'lists the keys as JSON: which one signs, which one waits',
    keysRotate: 'prepares a new key, published a day before it signs',
    keysCompromised:
      'a key is known to others: the new one signs at once and the others are withdrawn',
    prepared:
      'The new key is published. It will sign in a day; the old one stays published for a day more.',
    replaced:
      'The new key signs from now on and the others are withdrawn. Running instances take it within a minute.',
  },
);
