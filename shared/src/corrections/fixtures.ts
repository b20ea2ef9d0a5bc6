import { Certification, type Warning } from '../certification/index.ts';

/** A certification RNCP1 with one block of these competences. */
export function syntheticFiche(texts: readonly string[], warnings: Warning[]): Certification {
  const empty = [
    'diploma',
    'level',
    'printedStatus',
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
    'componentsValidity',
    'correspondences',
    'statistics',
    'authorisedBodies',
    'referenceDocument',
  ].map((field) => [field, null]);
  const none = [
    'nsf',
    'formacodes',
    'rome',
    'certifiers',
    'accessRoutes',
    'legalReferences',
    'links',
    'previous',
    'next',
  ].map((field) => [field, []]);
  return Certification.parse({
    ...Object.fromEntries([...empty, ...none]),
    code: 'RNCP1',
    title: 'Certification',
    dates: { published: null, start: null, registrationEnd: null, lastAward: null },
    territories: { newCaledonia: null, frenchPolynesia: null },
    blocks: [
      {
        code: 'RNCP1BC01',
        title: 'Bloc',
        optional: false,
        level: null,
        competences: texts.map((text, at) => ({
          id: `RNCP1BC01.${at + 1}`,
          text,
          group: null,
          aliases: [],
        })),
        evaluation: [],
        raw: { competences: texts.join('\n'), evaluation: '' },
      },
    ],
    warnings,
  });
}
