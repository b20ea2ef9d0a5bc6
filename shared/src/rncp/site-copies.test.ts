import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessRoute, Certification } from '../certification/index.ts';
import { P1, P2, P3 } from './fixtures/sample-fiche.ts';
import {
  barred,
  type Copy,
  copyOf,
  type Cut,
  innerText,
  printed,
  selected,
  spaced,
} from './fixtures/site/index.ts';
import { parseFiche } from './index.ts';

const COPIES: [string, Copy][] = [
  ['selected on the site', selected],
  ['the inner text of the site', innerText],
  ['tables with bars', barred],
  ['no borders at all', spaced],
  ['the official PDF', printed],
];

const word = fc.constantFrom(
  ...'atelier réseau châssis bilan maquette capteur moteur œuvre vérin poste flux client équipe'.split(
    ' ',
  ),
);
const words = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((list) => list.join(' '));
const sentence = words(3, 20).map((text) => `Le ${text}.`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'));
const name = words(1, 5).map((text) => `Essai ${text}`);
const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const coded = (code: fc.Arbitrary<string>) =>
  fc.uniqueArray(fc.record({ code, label: name }), {
    minLength: 1,
    maxLength: 4,
    selector: (entry) => entry.code,
  });
const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count })
    .map((list) => list.join(''));
const certifier = fc.record({
  legalName: words(1, 4).map((text) => `ORGANISME ${text.toUpperCase()}`),
  siret: digits(14),
  tradeName: fc.constantFrom(null, 'Enseigne'),
  website: fc.constantFrom(null, 'https://essai.fr'),
});
const linked = fc.uniqueArray(
  fc.record({ code: digits(5).map((number) => `RNCP${number}`), title: name }),
  { minLength: 1, maxLength: 3, selector: ({ code }) => code },
);
const LABELS: [AccessRoute['route'], string][] = [
  ['initial', 'Après un parcours de formation sous statut d’élève ou d’étudiant'],
  ['apprenticeship', 'En contrat d’apprentissage'],
  ['continuing', 'Après un parcours de formation continue'],
  ['professionalisation', 'En contrat de professionnalisation'],
  ['individual', 'Par candidature individuelle'],
  ['experience', 'Par expérience'],
];
const accessRoutes = fc.tuple(
  ...LABELS.map(([route, label]) =>
    fc
      .option(fc.array(sentence, { minLength: 1, maxLength: 2 }))
      .map((jury) => ({ route, label, open: jury !== null, jury: jury?.join('\n') ?? null })),
  ),
);

const VERBS = [
  'Analyser',
  "S'exprimer",
  'Réaliser',
  'Se repérer',
  'Établir',
  'Définir',
  'Conduire',
];
const competence = fc
  .tuple(fc.constantFrom(...VERBS), words(2, 14), fc.nat(999))
  .map(([verb, text, number]) => `${verb} ${text} lot ${number}`);
const FORMS = [
  'contrôle en cours de formation (CCF)',
  'ponctuel écrit',
  'ponctuel pratique et oral',
];
const ministerial = fc
  .array(fc.constantFrom(...FORMS), { minLength: 3, maxLength: 3 })
  .map((forms) => [P1, P2, P3].map((who, at) => `- ${who} : ${forms[at]}`).join('\n'));
const ASSESSMENTS = [
  'Mise en situation professionnelle reconstituée.',
  'Étude de cas : rapport écrit et soutenance orale devant un jury.',
  'Le candidat présente un dossier, puis un entretien de vingt minutes.',
  'Évaluation continue et questionnaire à choix multiples.',
];
const free = fc
  .uniqueArray(fc.constantFrom(...ASSESSMENTS), { minLength: 1, maxLength: 4 })
  .map((list) => list.join('\n'));

const certification = fc
  .record({
    assessments: fc.oneof(
      ministerial.map((cell) => [cell]),
      fc.array(free, { minLength: 6, maxLength: 6 }),
    ),
    codes: fc.boolean(),
    lists: fc.array(fc.uniqueArray(competence, { minLength: 2, maxLength: 8 }), {
      minLength: 1,
      maxLength: 5,
    }),
    fields: fc.record({
      title: name,
      diploma: fc.constantFrom(null, 'BTS', 'Titre professionnel', 'BAC PRO'),
      level: fc.integer({ min: 3, max: 8 }),
      printedStatus: fc.constantFrom('Active', 'Inactive'),
      nsf: coded(digits(3).map((number) => `${number}t`)),
      formacodes: coded(digits(5)),
      rome: coded(digits(4).map((number) => `M${number}`)),
      certifiers: fc.array(certifier, { minLength: 1, maxLength: 3 }),
      dates: fc.record({ published: day, start: day, registrationEnd: day, lastAward: day }),
      objectives: words(30, 40).map((text) => `Le titulaire ${text}.`),
      activities: prose,
      evaluationSummary: prose,
      acquisition: prose,
      sectors: prose,
      jobs: prose,
      regulatedActivities: prose,
      entryPrerequisites: prose,
      validationPrerequisites: prose,
      blockPrerequisites: fc.constantFrom('Oui', 'Non'),
      accessRoutes,
      territories: fc.record({ newCaledonia: fc.boolean(), frenchPolynesia: fc.boolean() }),
      statistics: prose,
      links: fc.array(fc.constant('https://essai.fr/descriptif'), { minLength: 1, maxLength: 1 }),
      previous: linked,
      next: linked,
      legalReferences: fc.tuple(
        fc.record({ kind: fc.constant('founding' as const), date: day, text: name }),
        fc.record({ kind: fc.constant('decision' as const), date: day, text: name }),
      ),
    }),
  })
  .map(({ fields, lists, assessments, codes }): Certification => ({
    ...fields,
    code: 'RNCP99123',
    attestedCompetences: lists.flat().join('\n'),
    componentsValidity: null,
    correspondences: 'Aucune correspondance',
    authorisedBodies: 'Liste des organismes préparant à la certification',
    referenceDocument: 'https://essai.fr/referentiel',
    warnings: [],
    blocks: lists.map((list, index) => {
      const code = `RNCP99123BC0${index + 1}`;
      return {
        code,
        title: `Unité ${index + 1}`,
        optional: false,
        level: null,
        competences: list.map((text, at) => ({
          id: `${code}.${at + 1}`,
          text,
          group: null,
          aliases: codes ? [`C${index + 1}.${at + 1}`] : [],
        })),
        evaluation: [],
        raw: { competences: '', evaluation: assessments[index % assessments.length] ?? '' },
      };
    }),
  }));

/** What the blocks say, whatever the copy did to line ends and bullets. */
function blocksOf({ blocks }: Certification) {
  return blocks.map(({ code, title, competences, raw }) => ({
    code,
    title,
    competences: competences.map(({ id, text, aliases }) => [id, ...aliases, text]),
    evaluation: raw.evaluation.replaceAll(/[\s-]+|Une question \?/g, ' ').trim(),
  }));
}

const FIELDS = [
  'code',
  'title',
  'diploma',
  'level',
  'printedStatus',
  'nsf',
  'formacodes',
  'rome',
  'certifiers',
  'dates',
  'objectives',
  'activities',
  'attestedCompetences',
  'evaluationSummary',
  'acquisition',
  'sectors',
  'jobs',
  'regulatedActivities',
  'entryPrerequisites',
  'validationPrerequisites',
  'blockPrerequisites',
  'accessRoutes',
  'territories',
  'correspondences',
  'legalReferences',
  'links',
  'statistics',
  'previous',
  'next',
  'referenceDocument',
] as const satisfies (keyof Certification)[];

describe.each(COPIES)('any fiche, copied: %s', (_, copy) => {
  test('says the same, or a warning names the field', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(certification, (made) => {
        const again = parseFiche(copyOf(made, copy));
        const named = (path: string) =>
          again.warnings.some((warning) => warning.path.split('.')[0] === path);
        const silent = FIELDS.filter((field) => {
          const same = JSON.stringify(again[field]) === JSON.stringify(made[field]);
          return !same && !named(field);
        });
        expect(silent.map((field) => [field, again[field], made[field]])).toEqual([]);
        const doubted = again.warnings.some(({ code }) => code === 'cell-split-doubtful');
        expect(blocksOf(doubted ? made : again)).toEqual(blocksOf(made));
      }),
      { numRuns: 60, seed: 2024 },
    );
  });
});

test(
  'a page that cuts the cells of every block loses nothing of ministerial fiches',
  { timeout: 60_000 },
  () => {
    const cut = fc.record({
      left: fc.integer({ min: 1, max: 12 }),
      right: fc.integer({ min: 5, max: 60 }),
    });
    fc.assert(
      fc.property(certification, fc.array(cut, { minLength: 5, maxLength: 5 }), (made, cuts) => {
        const cutAt = (index: number): Cut | null => cuts[index] ?? null;
        const again = parseFiche(copyOf(made, printed, cutAt));
        const doubted = again.warnings.some(({ code }) => code === 'cell-split-doubtful');
        expect(doubted || JSON.stringify(blocksOf(again)) === JSON.stringify(blocksOf(made))).toBe(
          true,
        );
      }),
      { numRuns: 60, seed: 2024 },
    );
  },
);
