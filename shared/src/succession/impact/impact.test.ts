import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions } from '../comparison/index.ts';
import { certificationOf } from '../fixtures/certification.ts';
import { RNCP31678, RNCP37873 } from '../fixtures/real-successions.ts';
import { proposeMapping } from '../mapping/index.ts';
import { impactOf, type Usage } from './index.ts';

const mapping = proposeMapping(RNCP31678, RNCP37873);

const usage: Usage = {
  tags: [
    { courseId: 'b', moduleKey: 'cm:1', target: 'RNCP31678BC03.3' },
    { courseId: 'b', moduleKey: 'cm:2', target: 'RNCP31678BC02.1' },
    { courseId: 'a', moduleKey: 'cm:1', target: 'RNCP31678BC02.1' },
    { courseId: 'a', moduleKey: 'cm:1', target: 'RNCP37873BC01.1' },
  ],
  grades: [
    { courseId: 'b', moduleKey: 'cm:2', block: 'RNCP31678BC02', grades: 24 },
    { courseId: 'c', moduleKey: 'cm:7', block: 'RNCP1BC01', grades: 30 },
  ],
};

describe('impactOf a mapping', () => {
  const impact = impactOf(mapping, usage);

  test('counts what stands on the old certification, whatever becomes of it', () => {
    expect(impact.totals).toEqual({ courses: 2, activities: 3, tags: 3, grades: 24 });
  });

  test('by what becomes of it', () => {
    expect(impact.kinds).toEqual([
      { kind: 'exact', courses: 1, activities: 1, tags: 1, grades: 0 },
      { kind: 'near', courses: 2, activities: 2, tags: 2, grades: 0 },
      { kind: 'none', courses: 1, activities: 1, tags: 0, grades: 24 },
    ]);
  });

  test('by target and by course, in their order', () => {
    expect(impact.targets.map(({ target, tags, grades }) => [target, tags, grades])).toEqual([
      ['RNCP31678BC02', 0, 24],
      ['RNCP31678BC02.1', 2, 0],
      ['RNCP31678BC03.3', 1, 0],
    ]);
    expect(impact.courses).toEqual([
      { courseId: 'a', activities: 1, tags: 1, grades: 0 },
      { courseId: 'b', activities: 2, tags: 2, grades: 24 },
    ]);
  });

  test('of nothing in use is nothing', () => {
    expect(impactOf(mapping, { tags: [], grades: [] })).toEqual({
      totals: { courses: 0, activities: 0, tags: 0, grades: 0 },
      kinds: [],
      targets: [],
      courses: [],
    });
  });
});

test('impactOf a comparison: only what has changed, moved or gone', () => {
  const before = certificationOf('RNCP1', [
    { title: 'Un', competences: ['Lire un plan', 'Tracer une pièce', 'Vendre'] },
  ]);
  const after = certificationOf('RNCP1', [
    { title: 'Un', competences: ['Lire un plan', 'Vendre'] },
  ]);
  const tagged = (target: string) => ({ courseId: 'a', moduleKey: 'cm:1', target });
  const impact = impactOf(compareVersions(before, after), {
    tags: ['RNCP1BC01', 'RNCP1BC01.1', 'RNCP1BC01.2', 'RNCP1BC01.3'].map(tagged),
    grades: [],
  });
  expect(impact.targets.map(({ target, kind }) => [target, kind])).toEqual([
    ['RNCP1BC01', 'changed'],
    ['RNCP1BC01.2', 'removed'],
    ['RNCP1BC01.3', 'moved'],
  ]);
});

test('sums are the same whichever way they are counted', () => {
  const anyUse = fc.record({
    courseId: fc.constantFrom('a', 'b'),
    moduleKey: fc.constantFrom('cm:1', 'cm:2'),
    target: fc.constantFrom('RNCP31678BC01', 'RNCP31678BC03.3', 'RNCP31678BC02.1', 'RNCP9BC01'),
  });
  fc.assert(
    fc.property(fc.array(anyUse), fc.array(fc.tuple(anyUse, fc.nat(40))), (tags, graded) => {
      const grades = graded.map(([{ courseId, moduleKey }, count]) => ({
        courseId,
        moduleKey,
        block: 'RNCP31678BC01',
        grades: count,
      }));
      const { totals, kinds, targets, courses } = impactOf(mapping, { tags, grades });
      const sum = (rows: readonly { tags: number; grades: number }[]) => ({
        tags: rows.reduce((total, row) => total + row.tags, 0),
        grades: rows.reduce((total, row) => total + row.grades, 0),
      });
      const all = { tags: totals.tags, grades: totals.grades };
      expect([sum(kinds), sum(targets), sum(courses)]).toEqual([all, all, all]);
    }),
  );
});
