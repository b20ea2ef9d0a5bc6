const fr = {
  title: (site: string) => `Relier ${site} à Blocmap ?`,
  titleUpdate: (site: string) => `Mettre à jour la liaison de ${site} avec Blocmap ?`,
  changed:
    'La configuration de la plateforme a changé depuis l’affichage précédent. Rien n’a été envoyé : relisez ce qui suit avant de confirmer.',
  lead: 'Cette plateforme demande à utiliser Blocmap. Rien ne lui est envoyé tant que vous n’avez pas confirmé.',
  issuer: 'Plateforme',
  product: 'Produit',
  productUnknown: 'non indiqué',
  known: 'Blocmap connaît déjà cette plateforme : ce sera une mise à jour.',
  knownFacts: (since: string, last: string | null, courses: number) =>
    `– reliée le ${since}, ${last === null ? 'jamais ouverte' : `ouverte pour la dernière fois le ${last}`}, ${courses} cours`,
  otherClient: 'Si la plateforme donne un autre identifiant client :',
  replace:
    'remplacer la liaison existante : les cours et leurs rattachements sont gardés, l’ancien outil ne s’ouvre plus',
  keepBoth: 'garder les deux : le nouvel outil commence sans cours ni rattachements',
  besides:
    'Si la plateforme donne un autre identifiant client, une seconde liaison, séparée, est créée.',
  asks: 'Ce que Blocmap lui demandera',
  messages: 'ouvrir l’outil depuis un cours, et y ajouter des activités (Deep Linking) ;',
  columns:
    'le carnet de notes : créer et tenir à jour une colonne par activité et par bloc (les siennes seulement) ;',
  scores: 'y inscrire les notes saisies dans Blocmap et relire celles de ces colonnes ;',
  roster: 'la liste des membres du cours, avec leur rôle.',
  notOffered: '(cette plateforme ne le propose pas ; Blocmap s’en passe)',
  personal: 'Données personnelles',
  personalText:
    'Aucune n’est nécessaire. Le nom est demandé pour les grilles de notes : il s’y affiche sans être conservé, et peut être refusé. L’adresse électronique n’est pas demandée.',
  approve: 'Relier la plateforme',
  approveUpdate: 'Mettre à jour',
  cancel: 'Annuler',
  afterwards:
    'Ensuite, l’outil est à activer dans la liste des outils de la plateforme. Le lien d’inscription ne sert qu’une fois.',
};

const en: typeof fr = {
  title: (site: string) => `Connect ${site} to Blocmap?`,
  titleUpdate: (site: string) => `Update the connection of ${site} to Blocmap?`,
  changed:
    'The platform’s configuration has changed since it was last shown. Nothing was sent: read the following before you confirm.',
  lead: 'This platform asks to use Blocmap. Nothing is sent to it until you have confirmed.',
  issuer: 'Platform',
  product: 'Product',
  productUnknown: 'not given',
  known: 'Blocmap knows this platform already: this will be an update.',
  knownFacts: (since: string, last: string | null, courses: number) =>
    `– connected on ${since}, ${last === null ? 'never opened' : `last opened on ${last}`}, ${courses} ${courses === 1 ? 'course' : 'courses'}`,
  otherClient: 'If the platform gives another client id:',
  replace:
    'replace the existing connection: courses and their tags are kept, the former tool opens no more',
  keepBoth: 'keep both: the new tool starts without courses and tags',
  besides:
    'If the platform gives another client id, a second connection is made, separate from the first.',
  asks: 'What Blocmap will ask it for',
  messages: 'to be opened from a course, and to add activities to it (Deep Linking);',
  columns:
    'the gradebook: to make and maintain a column for each activity and block (its own only);',
  scores: 'to write the scores entered in Blocmap there, and read those of these columns;',
  roster: 'the list of a course’s members, with their roles.',
  notOffered: '(this platform does not offer it; Blocmap does without)',
  personal: 'Personal data',
  personalText:
    'None is needed. The name is asked for, for the score sheets: it is shown there and not kept, and may be refused. The e-mail address is not asked for.',
  approve: 'Connect the platform',
  approveUpdate: 'Update',
  cancel: 'Cancel',
  afterwards:
    'Afterwards, the tool has to be activated in the platform’s list of tools. The registration link works once.',
};

/** What an administrator reads before a platform is registered. */
export const approvalTexts = { fr, en };
