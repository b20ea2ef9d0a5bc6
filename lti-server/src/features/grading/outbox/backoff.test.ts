import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pauseAfter } from './backoff.ts';

const HALF_AN_HOUR = 30 * 60_000;
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('a pause is twice the last one, up to half an hour', () => {
  expect([1, 2, 3, 4, 9, 1000].map((attempts) => pauseAfter(attempts, 0))).toEqual([
    10_000,
    20_000,
    40_000,
    80_000,
    HALF_AN_HOUR,
    HALF_AN_HOUR,
  ]);
});

test('chance takes no more than half of it away', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 1e6 }), chances, (attempts, chance) => {
      const full = pauseAfter(attempts, 0);
      const pause = pauseAfter(attempts, chance);
      expect(pause).toBeLessThanOrEqual(full);
      expect(pause).toBeGreaterThanOrEqual(full / 2);
      expect(full).toBeLessThanOrEqual(HALF_AN_HOUR);
    }),
  );
});
