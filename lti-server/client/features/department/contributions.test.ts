import { computeCoverage } from '@blocmap/shared/coverage';
import type { DepartmentOverview } from '@blocmap/shared/protocol';
import { expect, test } from 'vitest';
import { madeBy } from './contributions.ts';

const BC01 = 'RNCP1BC01';
const certification = {
  code: 'RNCP1',
  title: 'Essai',
  status: 'active' as const,
  registrationEnd: null,
  blocks: [
    {
      code: BC01,
      title: 'Un',
      optional: false,
      family: 'professional' as const,
      weight: { value: { kind: 'unknown' as const }, origin: null },
      competences: [1, 2].map((at) => ({
        id: `${BC01}.${at}`,
        text: `C${at}`,
        group: null,
        aliases: [],
        wording: null,
        subCompetences: [],
      })),
    },
  ],
};
const { blocks: total } = computeCoverage(
  {
    blocks: certification.blocks.map((block) => ({
      ...block,
      level: null,
      evaluation: [],
      raw: { competences: '', evaluation: '' },
      competences: block.competences.map((one) => ({ ...one, aliases: [] })),
    })),
  },
  [
    { activity: '1/cm:5', target: BC01, nature: 'taught' },
    { activity: '1/cm:5', target: `${BC01}.2`, nature: 'certificative' },
    { activity: '12/cm:5', target: `${BC01}.1`, nature: 'formative' },
  ],
);
const course = (courseId: string) => ({
  courseId,
  title: courseId,
  activities: 1,
  tagged: 1,
  blocks: [],
});
const overview: DepartmentOverview = {
  certification,
  certifications: [],
  courses: [course('1'), course('12')],
  total,
  gaps: { blocksNotServed: [], competencesNotServed: [], competencesNeverAssessed: [] },
};
const short = (target: string, courseId: string | null) =>
  madeBy(overview, target, courseId).map(
    (made) => `${made.courseId} ${made.moduleKey} ${made.nature}`,
  );

test('an activity counts once for a block, with its strongest nature', () => {
  expect(short(BC01, null)).toEqual(['1 cm:5 certificative', '12 cm:5 formative']);
});

test('a course has its own activities, and not those of a course whose id begins alike', () => {
  expect(short(BC01, '1')).toEqual(['1 cm:5 certificative']);
  expect(short(BC01, '12')).toEqual(['12 cm:5 formative']);
});

test('a competence has what was said of it or of its whole block', () => {
  expect(short(`${BC01}.1`, null)).toEqual(['1 cm:5 taught', '12 cm:5 formative']);
  expect(short(`${BC01}.2`, null)).toEqual(['1 cm:5 certificative']);
});
