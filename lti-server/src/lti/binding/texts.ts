interface BindingTexts {
  readonly wait: string;
  readonly goOn: string;
  readonly script: string;
  readonly blocked: string;
  readonly blockedWhy: string;
  readonly openWindow: string;
  readonly opened: string;
  readonly forbidden: string;
  readonly forbiddenRemedy: (host: string) => string;
}

const french: BindingTexts = {
  wait: 'Ouverture de Blocmap…',
  goOn: 'Continuer',
  script: 'Blocmap a besoin de JavaScript. Autorisez-le pour ce site, puis rouvrez l’activité.',
  blocked: 'Votre navigateur empêche Blocmap de s’ouvrir dans cette page',
  blockedWhy:
    'Il ne laisse pas Blocmap retenir, le temps de l’ouverture, que c’est bien vous qui l’avez demandée.',
  openWindow: 'Ouvrir Blocmap dans un nouvel onglet',
  opened: 'Blocmap s’ouvre dans un autre onglet. Pour l’ouvrir de nouveau, rechargez cette page.',
  forbidden: 'Votre navigateur empêche Blocmap de s’ouvrir',
  forbiddenRemedy: (host) =>
    `Il interdit à ${host} de retenir quoi que ce soit. Autorisez les cookies et les données de ce site, puis rouvrez l’activité depuis votre cours.`,
};

const english: BindingTexts = {
  wait: 'Opening Blocmap…',
  goOn: 'Continue',
  script: 'Blocmap needs JavaScript. Allow it for this site, then open the activity again.',
  blocked: 'Your browser keeps Blocmap from opening in this page',
  blockedWhy: 'It does not let Blocmap remember, while it opens, that it was you who asked for it.',
  openWindow: 'Open Blocmap in a new tab',
  opened: 'Blocmap is opening in another tab. To open it again, reload this page.',
  forbidden: 'Your browser keeps Blocmap from opening',
  forbiddenRemedy: (host) =>
    `It forbids ${host} to remember anything. Allow cookies and site data for this site, then open the activity again from your course.`,
};

/** Between login and launch, for the person who waits. */
export const bindingTexts = { fr: french, en: english } as const;
