import fc from 'fast-check';
import {
  AccessRoute,
  Certification,
  EvaluationForm,
  LegalReference,
  type CoefficientOverlay,
} from '../index.ts';

/** What readers of CSV, HTML, spreadsheets and Moodle trip over. */
const AWKWARD = [
  '=SOMME(A1:A9)',
  '+33 1 23',
  '-2 %',
  '@nom',
  '＝1+1',
  "'déjà cité",
  "''",
  '\tretrait',
  'C1.1 ; C1.2, C1.3\tC1.4 : C1.5',
  'Dit « oui », puis "non"',
  String.raw`C:\atelier\"plan"`,
  'fin\\',
  'Première ligne\nSeconde ligne',
  'À la\r\nWindows',
  ' blancs autour ',
  '<p>Paramétrer &amp; régler</p>',
  'a < b > c & d',
  '</p><ul><li>Code : X</li></ul>',
  'Groupe : essai',
  '_x000D_ et _x0041_',
  'constructor',
  '__proto__',
  '0',
  'null',
  '🔧 Réparer 👩‍🔧',
  'x'.repeat(5000),
  'mot '.repeat(60).trim(),
];

/** Text as people write and paste it: accents, quotes, delimiters, formulas, several lines. */
export const printedText: fc.Arbitrary<string> = fc
  .oneof(
    fc.lorem({ maxCount: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(...AWKWARD),
  )
  // Blank text is no text, and NUL can be stored nowhere.
  .map((text) => text.replaceAll('\0', ''))
  .filter((text) => text.trim() !== '' && text.isWellFormed());

const optionalText = fc.option(printedText);
const optionalFlag = fc.option(fc.boolean());
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const coded = fc.record({ code: fc.stringMatching(/^[A-Z]\d{1,4}$/), label: printedText });
const linked = fc.record({ code: fc.constantFrom('RNCP3632', 'RNCP42118'), title: optionalText });

const modality = fc.record({
  form: fc.constantFrom(...EvaluationForm.options),
  raw: printedText,
  rawPathway: printedText,
});
const modalities = fc
  .record({ P1: fc.option(modality), P2: fc.option(modality), P3: fc.option(modality) })
  .map((cells) =>
    (['P1', 'P2', 'P3'] as const).flatMap((pathway) => {
      const cell = cells[pathway];
      return cell === null ? [] : [{ pathway, ...cell }];
    }),
  );

const alias = fc.oneof(
  fc.stringMatching(/^[A-C]\d\.\d{1,2}$/),
  fc.constantFrom('C1|C2', 'A | B', 'fin\\', '=C1', '-1'),
);
const competence = fc.record({
  text: printedText,
  group: optionalText,
  aliases: fc.uniqueArray(alias, { maxLength: 3 }),
});
const block = fc.record({
  title: printedText,
  optional: fc.boolean(),
  level: optionalText,
  competences: fc.array(competence, { maxLength: 6 }),
  evaluation: modalities,
  raw: fc.record({ competences: printedText, evaluation: printedText }),
});

const texts = fc.record({
  title: printedText,
  diploma: optionalText,
  printedStatus: fc.option(fc.constantFrom('Active', 'Inactive')),
  objectives: optionalText,
  activities: optionalText,
  attestedCompetences: optionalText,
  evaluationSummary: optionalText,
  acquisition: optionalText,
  sectors: optionalText,
  jobs: optionalText,
  regulatedActivities: optionalText,
  entryPrerequisites: optionalText,
  validationPrerequisites: optionalText,
  blockPrerequisites: optionalText,
  componentsValidity: optionalText,
  correspondences: optionalText,
  statistics: optionalText,
  authorisedBodies: optionalText,
  referenceDocument: optionalText,
});

const lists = fc.record({
  nsf: fc.array(coded, { maxLength: 2 }),
  formacodes: fc.array(coded, { maxLength: 2 }),
  rome: fc.array(coded, { maxLength: 2 }),
  certifiers: fc.array(
    fc.record({
      legalName: printedText,
      siret: fc.option(fc.stringMatching(/^\d{14}$/)),
      tradeName: optionalText,
      website: fc.option(fc.webUrl()),
    }),
    { maxLength: 2 },
  ),
  accessRoutes: fc.array(
    fc.record({
      route: fc.constantFrom(...AccessRoute.shape.route.options),
      label: printedText,
      open: fc.boolean(),
      jury: optionalText,
    }),
    { maxLength: 2 },
  ),
  legalReferences: fc.array(
    fc.record({
      kind: fc.constantFrom(...LegalReference.shape.kind.options),
      date: fc.option(day),
      text: printedText,
    }),
    { maxLength: 2 },
  ),
  previous: fc.array(linked, { maxLength: 2 }),
  next: fc.array(linked, { maxLength: 1 }),
  links: fc.array(fc.webUrl(), { maxLength: 2 }),
  warnings: fc.array(
    fc.record({
      code: fc.constantFrom('bullet-missing', 'loose-text'),
      message: printedText,
      path: fc.constant('blocks'),
      line: fc.option(fc.integer({ min: 1, max: 900 })),
      excerpt: optionalText,
    }),
    { maxLength: 2 },
  ),
});

const facts = fc.record({
  level: fc.option(fc.integer({ min: 1, max: 8 })),
  dates: fc.record({
    published: fc.option(day),
    start: fc.option(day),
    registrationEnd: fc.option(day),
    lastAward: fc.option(day),
  }),
  territories: fc.record({ newCaledonia: optionalFlag, frenchPolynesia: optionalFlag }),
});

/** Any certification that the model allows, with ids as they are given. */
export const anyCertification: fc.Arbitrary<Certification> = fc
  .record({
    code: fc.integer({ min: 1, max: 99_999 }).map((number) => `RNCP${number}`),
    texts,
    lists,
    facts,
    blocks: fc.array(block, { maxLength: 6 }),
    step: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ code, texts, lists, facts, blocks, step }) =>
    Certification.parse({
      ...texts,
      ...lists,
      ...facts,
      code,
      blocks: blocks.map((one, index) => {
        // Some fiches have gaps in their numbers.
        const blockCode = `${code}BC${String(1 + index * step).padStart(2, '0')}`;
        const competences = one.competences.map((each, order) => ({
          ...each,
          id: `${blockCode}.${order + 1}`,
        }));
        return { ...one, code: blockCode, competences };
      }),
    }),
  );

const weight = fc.oneof(
  fc.record({
    kind: fc.constant('coefficient' as const),
    value: fc.integer({ min: 1, max: 40 }).map((halves) => halves / 2),
    source: printedText,
  }),
  fc.record({ kind: fc.constant('points-above-10' as const), source: printedText }),
);

/** Weights of some of a certification's blocks. */
export function anyOverlay({ code, blocks }: Certification): fc.Arbitrary<CoefficientOverlay> {
  return fc
    .array(fc.option(weight), { minLength: blocks.length, maxLength: blocks.length })
    .map((weights) => ({
      certification: code,
      weights: Object.fromEntries(
        blocks.flatMap((block, index) => {
          const known = weights[index];
          return known === null || known === undefined ? [] : [[block.code, known]];
        }),
      ),
    }));
}
