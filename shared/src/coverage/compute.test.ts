import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, computeCoverage, strongerNature, type CoverageTag } from './compute.ts';
import { Nature } from './schema.ts';

const natures = Nature.options;

/** Two blocks of two competences and one of none. */
const certification = {
  blocks: [
    block('RNCP1BC01', ['RNCP1BC01.1', 'RNCP1BC01.2']),
    block('RNCP1BC02', ['RNCP1BC02.1', 'RNCP1BC02.2']),
    block('RNCP1BC03', []),
  ],
};

function block(code: string, ids: string[]) {
  return {
    code,
    title: code,
    optional: false,
    level: null,
    competences: ids.map((id) => ({ id, text: id, group: null, aliases: [] })),
    evaluation: [],
    raw: { competences: '', evaluation: '' },
  };
}

const tag = (activity: string, target: string, nature: Nature = 'taught'): CoverageTag => ({
  activity,
  target,
  nature,
});

const anyTag: fc.Arbitrary<CoverageTag> = fc.record({
  activity: fc.constantFrom('a', 'b', 'c', 'd'),
  target: fc.constantFrom(
    'RNCP1BC01',
    'RNCP1BC01.1',
    'RNCP1BC01.2',
    'RNCP1BC02',
    'RNCP1BC02.1',
    'RNCP1BC03',
    'RNCP2BC01.1',
  ),
  nature: fc.constantFrom(...natures),
});

function coverageOf(tags: CoverageTag[]) {
  const coverage = computeCoverage(certification, tags);
  const [first, second, third] = coverage.blocks;
  if (!first || !second || !third) throw new Error('expected a coverage for each block');
  return { coverage, first, second, third };
}

describe('computeCoverage', () => {
  it('serves nothing without tags', () => {
    const { coverage, first } = coverageOf([]);
    expect(coverage.notServed).toEqual(['RNCP1BC01', 'RNCP1BC02', 'RNCP1BC03']);
    expect(first).toMatchObject({ strongest: null, covered: 0 });
    expect(coverage.tagged.size).toBe(0);
  });

  it('counts an activity once for a block, with its strongest nature', () => {
    const { first } = coverageOf([
      tag('a', 'RNCP1BC01.1', 'taught'),
      tag('a', 'RNCP1BC01.2', 'certificative'),
      tag('b', 'RNCP1BC01.1', 'formative'),
    ]);
    expect(first.counts).toEqual({ taught: 0, formative: 1, certificative: 1 });
    expect(first.strongest).toBe('certificative');
    expect(first.covered).toBe(2);
  });

  it('lets a tag on a whole block serve each of its competences and says so', () => {
    const { first } = coverageOf([tag('a', 'RNCP1BC01', 'formative')]);
    expect(first.covered).toBe(2);
    for (const competence of first.competences) {
      expect(competence.contributions).toEqual([
        { activity: 'a', nature: 'formative', via: 'block' },
      ]);
    }
  });

  it('prefers the stronger of an own tag and a whole-block tag of the same activity', () => {
    const { first } = coverageOf([
      tag('a', 'RNCP1BC01.1', 'taught'),
      tag('a', 'RNCP1BC01', 'certificative'),
    ]);
    expect(first.competences[0]?.contributions).toEqual([
      { activity: 'a', nature: 'certificative', via: 'block' },
    ]);
  });

  it('serves a block that has no competences', () => {
    const { coverage, third } = coverageOf([tag('a', 'RNCP1BC03')]);
    expect(third).toMatchObject({ strongest: 'taught', covered: 0 });
    expect(coverage.notServed).not.toContain('RNCP1BC03');
  });

  it('keeps tags on another certification apart', () => {
    const { coverage } = coverageOf([tag('a', 'RNCP2BC01.1')]);
    expect(coverage.foreign).toHaveLength(1);
    expect(coverage.tagged.size).toBe(0);
    expect(coverage.notServed).toHaveLength(3);
  });
});

describe('computeCoverage, for any tags', () => {
  it('does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(anyTag), (tags) => {
        const counted = (list: CoverageTag[]) =>
          computeCoverage(certification, list).blocks.map(({ counts, strongest, covered }) => ({
            counts,
            strongest,
            covered,
          }));
        expect(counted(tags.toReversed())).toEqual(counted(tags));
      }),
    );
  });

  it('never covers less when a tag is added', () => {
    fc.assert(
      fc.property(fc.array(anyTag), anyTag, (tags, more) => {
        const before = computeCoverage(certification, tags);
        const after = computeCoverage(certification, [...tags, more]);
        for (const [index, was] of before.blocks.entries()) {
          const is = after.blocks[index];
          expect(is?.covered).toBeGreaterThanOrEqual(was.covered);
          expect(strongerNature(is?.strongest ?? null, was.strongest)).toBe(is?.strongest);
        }
      }),
    );
  });

  it('explains every count by its contributions', () => {
    fc.assert(
      fc.property(fc.array(anyTag), (tags) => {
        for (const served of computeCoverage(certification, tags).blocks) {
          for (const competence of served.competences) {
            for (const nature of natures) {
              expect(competence.counts[nature]).toBe(
                competence.contributions.filter((one) => one.nature === nature).length,
              );
            }
            const activities = competence.contributions.map((one) => one.activity);
            expect(new Set(activities).size).toBe(activities.length);
          }
        }
      }),
    );
  });

  it('is not changed by saying the same thing twice', () => {
    fc.assert(
      fc.property(fc.array(anyTag), (tags) => {
        expect(computeCoverage(certification, [...tags, ...tags]).blocks).toEqual(
          computeCoverage(certification, tags).blocks,
        );
      }),
    );
  });
});

describe('blocksOf', () => {
  it('names each block once, in order of appearance', () => {
    expect(blocksOf(['RNCP1BC02.1', 'RNCP1BC01', 'RNCP1BC02'])).toEqual(['RNCP1BC02', 'RNCP1BC01']);
  });
});
