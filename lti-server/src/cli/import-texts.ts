import { defineTexts } from '../ui/define-texts.ts';

/** What `blocmap import` says; what it prints is JSON. */
export const importTexts = defineTexts(
  {
    description:
      'Importe des référentiels. Sans --save, rien n’est enregistré : la comparaison avec la version en usage est écrite en JSON sur la sortie standard.',
    save: 'enregistre les versions, qui sont aussitôt en usage',
    dryRun: 'compare seulement (c’est le cas sans --save)',
    acceptDoubts: 'enregistre bien que des points restent à vérifier ; ils restent signalés',
    by: 'identifiant (sub) de la personne au nom de qui l’import est fait ; sinon « operator »',
    both: 'Donnez --dry-run ou --save, pas les deux.',
    doubts: (codes: string) =>
      `Des points restent à vérifier (${codes}) : rien n’a été enregistré. Réglez-les dans l’outil, ou ajoutez --accept-doubts.`,
    line: (code: string, title: string, state: string, doubts: number) =>
      `${code} ${title} : ${state}, ${doubts} point(s) à vérifier`,
    'state-new': 'nouveau',
    'state-same': 'identique à la version en usage',
    'state-changed': 'nouvelle version',
    nothingSaved: 'Rien n’a été enregistré. Ajoutez --save pour enregistrer.',
    saved: (count: number) => `${count} version(s) enregistrée(s).`,
  },
  {
    description:
      'Imports certifications. Without --save nothing is saved: the comparison with the version in use is written as JSON on standard output.',
    save: 'saves the versions, which are in use at once',
    dryRun: 'only compares (as without --save)',
    acceptDoubts: 'saves although points are still to be checked; they stay marked',
    by: 'id (sub) of the person in whose name this is done; otherwise "operator"',
    both: 'Give --dry-run or --save, not both.',
    doubts: (codes: string) =>
      `Some points are still to be checked (${codes}): nothing was saved. Settle them in the tool, or add --accept-doubts.`,
    line: (code: string, title: string, state: string, doubts: number) =>
      `${code} ${title}: ${state}, ${doubts} point(s) to check`,
    'state-new': 'new',
    'state-same': 'the same as the version in use',
    'state-changed': 'new version',
    nothingSaved: 'Nothing was saved. Add --save to save.',
    saved: (count: number) => `${count} version(s) saved.`,
  },
);
