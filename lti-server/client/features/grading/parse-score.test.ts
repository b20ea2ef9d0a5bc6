import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScore } from './parse-score.ts';

describe('a typed score', () => {
  test.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 0 ', 0],
    ['20', 20],
    ['7\u00A0', 7],
    ['12/20', 12],
    ['15,', 15],
    [',5', 0.5],
  ])('%j is %d', (typed, score) => {
    expect(parseScore(typed, 20)).toEqual({ kind: 'score', score });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['abs', 'not-a-number'],
    ['12,5,5', 'not-a-number'],
    ['1e1', 'not-a-number'],
    ['12/10', 'not-a-number'],
    ['.', 'not-a-number'],
    ['-', 'not-a-number'],
    ['-1', 'out-of-range'],
    ['20,01', 'out-of-range'],
    ['200', 'out-of-range'],
  ])('%j is %s', (typed, kind) => {
    expect(parseScore(typed, 20)).toEqual({ kind });
  });

  test('never fails, and never gives more than the maximum or less than nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 100 }), (typed, maximum) => {
        const read = parseScore(typed, maximum);
        if (read.kind !== 'score') return;
        expect(read.score).toBeGreaterThanOrEqual(0);
        expect(read.score).toBeLessThanOrEqual(maximum);
      }),
    );
  });

  test('reads back what a French screen prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (hundredths) => {
        const printed = (hundredths / 100).toLocaleString('fr-FR');
        expect(parseScore(printed, 20)).toEqual({ kind: 'score', score: hundredths / 100 });
      }),
    );
  });
});
