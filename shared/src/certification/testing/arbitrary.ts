import fc from 'fast-check';
import { Certification } from '../schema.ts';

/** Text as people write and paste it: accents, quotes, delimiters, formulas, several lines. */
export const printedText: fc.Arbitrary<string> = fc
  .oneof(
    fc.lorem({ maxCount: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '=SOMME(A1:A9)',
      '+33 1 23',
      '-2 %',
      '@nom',
      "'déjà cité",
      'C1.1 ; C1.2',
      'Dit « oui », puis "non"',
      'Première ligne\nSeconde ligne',
      '<p>Paramétrer &amp; régler</p>',
      '🔧 Réparer',
      'x'.repeat(5000),
    ),
  )
  // Blank text is no text, and NUL can be stored nowhere.
  .map((text) => text.replaceAll('\0', ''))
  .filter((text) => text.trim() !== '' && text.isWellFormed());

const optionalText = fc.option(printedText);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const coded = fc.record({ code: fc.stringMatching(/^[A-Z]\d{1,4}$/), label: printedText });
const linked = fc.record({ code: fc.constantFrom('RNCP3632', 'RNCP42118'), title: optionalText });

const modality = fc.record({
  form: fc.constantFrom('ccf' as const, 'ponctuel-ecrit' as const, 'oral-pratique' as const),
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

const alias = fc.stringMatching(/^[A-C]\d\.\d{1,2}$/);
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

const metadata = fc.record({
  title: printedText,
  diploma: optionalText,
  level: fc.option(fc.integer({ min: 1, max: 8 })),
  printedStatus: fc.option(fc.constantFrom('Active', 'Inactive')),
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
  dates: fc.record({
    published: fc.option(day),
    start: fc.option(day),
    registrationEnd: fc.option(day),
    lastAward: fc.option(day),
  }),
  objectives: optionalText,
  activities: optionalText,
  attestedCompetences: optionalText,
  sectors: optionalText,
  jobs: optionalText,
  previous: fc.array(linked, { maxLength: 2 }),
  next: fc.array(linked, { maxLength: 1 }),
  links: fc.array(fc.webUrl(), { maxLength: 2 }),
});

/** Any certification that the model allows, with ids as they are given. */
export const anyCertification: fc.Arbitrary<Certification> = fc
  .record({
    number: fc.integer({ min: 1, max: 99_999 }),
    metadata,
    blocks: fc.array(block, { maxLength: 6 }),
    step: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ number, metadata, blocks, step }) => {
    const code = `RNCP${number}`;
    return Certification.parse({
      ...metadata,
      code,
      evaluationSummary: null,
      acquisition: null,
      regulatedActivities: null,
      entryPrerequisites: null,
      validationPrerequisites: null,
      blockPrerequisites: null,
      componentsValidity: null,
      accessRoutes: [],
      territories: { newCaledonia: null, frenchPolynesia: null },
      correspondences: null,
      legalReferences: [],
      statistics: null,
      authorisedBodies: null,
      referenceDocument: null,
      blocks: blocks.map((one, index) => {
        // Some fiches have gaps in their numbers.
        const blockCode = `${code}BC${String(1 + index * step).padStart(2, '0')}`;
        return {
          ...one,
          code: blockCode,
          competences: one.competences.map((each, order) => ({
            ...each,
            id: `${blockCode}.${order + 1}`,
          })),
        };
      }),
      warnings: [],
    });
  });
