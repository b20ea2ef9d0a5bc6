import { expect, test } from 'vitest';
import { type Certification, contentHash } from './index.ts';

const certification: Certification = {
  code: 'RNCP1',
  title: 'Essai',
  diploma: 'CAP',
  level: 3,
  printedStatus: null,
  nsf: [{ code: '250r', label: 'é' }],
  formacodes: [],
  rome: [],
  certifiers: [],
  dates: { published: null, start: null, registrationEnd: null, lastAward: null },
  objectives: null,
  activities: null,
  attestedCompetences: null,
  evaluationSummary: null,
  acquisition: null,
  sectors: null,
  jobs: null,
  regulatedActivities: null,
  entryPrerequisites: null,
  validationPrerequisites: null,
  blockPrerequisites: null,
  componentsValidity: null,
  accessRoutes: [],
  territories: { newCaledonia: null, frenchPolynesia: null },
  correspondences: null,
  legalReferences: [],
  links: [],
  statistics: null,
  authorisedBodies: null,
  previous: [],
  next: [],
  referenceDocument: null,
  blocks: [],
  warnings: [],
};

/** The same members, the last one first. */
function reversed(value: Certification): Certification {
  return Object.fromEntries(Object.entries(value).toReversed()) as Certification;
}

test('the name of a version is 64 hex digits', () => {
  expect(contentHash(certification)).toMatch(/^[0-9a-f]{64}$/);
});

test('the order of members does not matter', () => {
  const other = { ...reversed(certification), nsf: [{ label: 'é', code: '250r' }] };
  expect(contentHash(other)).toBe(contentHash(certification));
});

test('any other content has another name', () => {
  const name = contentHash(certification);
  const others: Certification[] = [
    { ...certification, title: 'essai' },
    { ...certification, level: null },
    { ...certification, links: ['http://onisep.fr/'] },
    { ...certification, nsf: [{ code: '250r', label: 'e\u0301' }] },
    { ...certification, rome: certification.nsf, nsf: [] },
  ];
  expect(new Set([name, ...others.map(contentHash)]).size).toBe(others.length + 1);
});

test('doubts are no content: a better parser reads the same certification', () => {
  const warnings = [{ code: 'block-gap', message: 'x', path: 'blocks', line: 1, excerpt: null }];
  expect(contentHash({ ...certification, warnings })).toBe(contentHash(certification));
});
