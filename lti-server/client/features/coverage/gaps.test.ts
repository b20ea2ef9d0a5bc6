import { computeCoverage, type CoverageTag } from '@blocmap/shared/coverage';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gapsFirst, gapsOf } from './gaps.ts';

const competence = (id: string) => ({ id, text: id, group: null, aliases: [] });
const block = (code: string, count: number) => ({
  code,
  title: code,
  optional: false,
  level: null,
  competences: Array.from({ length: count }, (_, index) => competence(`${code}.${index + 1}`)),
  evaluation: [],
  raw: { competences: '', evaluation: '' },
});
const certification = {
  blocks: [block('RNCP1BC01', 2), block('RNCP1BC02', 3), block('RNCP1BC03', 1)],
};
const targets = certification.blocks.flatMap(({ code, competences }) => [
  code,
  ...competences.map(({ id }) => id),
]);
const anyTags: fc.Arbitrary<CoverageTag[]> = fc.array(
  fc.record({
    activity: fc.constantFrom('cm:1', 'cm:2'),
    target: fc.constantFrom(...targets),
    nature: fc.constantFrom('taught', 'formative', 'certificative'),
  }),
);

test('names what is missing', () => {
  const { blocks } = computeCoverage(certification, [
    { activity: 'cm:1', target: 'RNCP1BC01.1', nature: 'certificative' },
    { activity: 'cm:1', target: 'RNCP1BC02', nature: 'formative' },
  ]);
  expect(gapsOf(blocks)).toEqual({
    blocksNotServed: ['RNCP1BC03'],
    competencesNotServed: ['RNCP1BC01.2', 'RNCP1BC03.1'],
    neverAssessed: ['RNCP1BC02.1', 'RNCP1BC02.2', 'RNCP1BC02.3'],
  });
  // In part, not at all, complete.
  const ordered = gapsFirst(blocks);
  expect(ordered.map(({ code }) => code)).toEqual(['RNCP1BC01', 'RNCP1BC03', 'RNCP1BC02']);
  expect(ordered[0]?.competences.map(({ id }) => id)).toEqual(['RNCP1BC01.2', 'RNCP1BC01.1']);
});

test('ordering by gaps loses and invents nothing', () => {
  fc.assert(
    fc.property(anyTags, (tags) => {
      const { blocks } = computeCoverage(certification, tags);
      const ordered = gapsFirst(blocks);
      expect(ordered.map(({ code }) => code).toSorted()).toEqual(blocks.map(({ code }) => code));
      expect(
        ordered.flatMap(({ competences }) => competences.map(({ id }) => id)).toSorted(),
      ).toEqual(targets.filter((target) => target.includes('.')).toSorted());
      const { competencesNotServed, neverAssessed } = gapsOf(blocks);
      expect(competencesNotServed.some((id) => neverAssessed.includes(id))).toBe(false);
    }),
  );
});
