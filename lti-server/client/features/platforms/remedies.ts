/** What went wrong with a platform, and what its administrator can do; by the protocol's problems. */
import type { PlatformProblem } from '@blocmap/shared/protocol';

type Remedies = Readonly<Record<`${'why' | 'do'}-${PlatformProblem}`, string>>;

export const remediesFr: Remedies = {
  'why-unreachable': 'la plateforme n’a pas répondu à temps.',
  'do-unreachable':
    'Vérifiez qu’elle est en ligne et que la machine de Blocmap peut la joindre (pare-feu, certificat).',
  'why-unauthorised': 'la plateforme n’a pas reconnu l’outil.',
  'do-unauthorised':
    'Vérifiez que l’outil y est actif, que ce service lui est accordé, et que l’adresse du jeu de clés de Blocmap y est juste.',
  'why-forbidden': 'la plateforme refuse ce service à l’outil.',
  'do-forbidden':
    'Dans la configuration de l’outil, autorisez le service de notes et celui des membres.',
  'why-refused': 'la plateforme a répondu par une erreur.',
  'do-refused': 'Réessayez plus tard ; si cela dure, regardez le journal de la plateforme.',
  'why-malformed': 'la réponse de la plateforme est illisible.',
  'do-malformed':
    'Vérifiez les adresses de la plateforme : une page de maintenance ou de connexion répond peut-être à sa place.',
  'why-not-offered': 'la plateforme n’offre pas ce service.',
  'do-not-offered':
    'Autorisez-le dans la configuration de l’outil, puis rouvrez Blocmap depuis un cours.',
  'why-not-found': 'l’adresse du service n’existe pas.',
  'do-not-found': 'Vérifiez les adresses de la plateforme.',
  'why-conflict': 'la plateforme a refusé une note trop proche de la précédente.',
  'do-conflict': 'Rien à faire : elle est renvoyée.',
  'why-keys-unreachable': 'les clés publiques de la plateforme n’ont pas pu être lues.',
  'do-keys-unreachable':
    'Ouvrez l’adresse de ses clés depuis la machine de Blocmap ; sans elles, personne ne peut ouvrir Blocmap.',
  'why-keys-none': 'la plateforme ne publie aucune clé utilisable (RSA, 2048 bits au moins).',
  'do-keys-none': 'Vérifiez l’adresse de ses clés publiques.',
  'why-kid-unknown': 'une ouverture était signée d’une clé que la plateforme ne publie pas.',
  'do-kid-unknown':
    'Vérifiez l’adresse de ses clés publiques ; après un changement de clés, réessayez dans quelques minutes.',
};

export const remediesEn: Remedies = {
  'why-unreachable': 'the platform did not answer in time.',
  'do-unreachable':
    'Check that it is online and that Blocmap’s machine can reach it (firewall, certificate).',
  'why-unauthorised': 'the platform did not recognise the tool.',
  'do-unauthorised':
    'Check that the tool is active there, that it has this service, and that the address of Blocmap’s keyset is right.',
  'why-forbidden': 'the platform refuses this service to the tool.',
  'do-forbidden':
    'In the tool’s configuration, allow the grade service and the membership service.',
  'why-refused': 'the platform answered with an error.',
  'do-refused': 'Try again later; if it lasts, look at the platform’s log.',
  'why-malformed': 'the platform’s answer cannot be read.',
  'do-malformed':
    'Check the platform’s addresses: a maintenance or login page may answer in its place.',
  'why-not-offered': 'the platform does not offer this service.',
  'do-not-offered': 'Allow it in the tool’s configuration, then open Blocmap from a course again.',
  'why-not-found': 'the service’s address does not exist.',
  'do-not-found': 'Check the platform’s addresses.',
  'why-conflict': 'the platform refused a score too close to the one before.',
  'do-conflict': 'Nothing to do: it is sent again.',
  'why-keys-unreachable': 'the platform’s public keys could not be read.',
  'do-keys-unreachable':
    'Open the address of its keys from Blocmap’s machine; without them nobody can open Blocmap.',
  'why-keys-none': 'the platform publishes no usable key (RSA, 2048 bits at least).',
  'do-keys-none': 'Check the address of its public keys.',
  'why-kid-unknown': 'an opening was signed with a key that the platform does not publish.',
  'do-kid-unknown':
    'Check the address of its public keys; after a change of keys, try again in a few minutes.',
};
