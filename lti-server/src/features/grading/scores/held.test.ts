import { expect, test } from 'vitest';
import { isSameGrade, isVeryScore } from './held.ts';

const AT = Date.parse('2026-11-25T10:00:00.900Z');
const held = { userId: 's1', score: 15, maximum: 20, at: AT };
const given = { score: 7.5, maximum: 10, timestamp: new Date('2026-11-25T10:00:00.100Z') };

test('a grade is the same on whatever scale, to a few decimals', () => {
  expect(isSameGrade(held, given)).toBe(true);
  expect(isSameGrade({ ...held, score: 33.33333, maximum: 100 }, { score: 1, maximum: 3 })).toBe(
    true,
  );
  expect(isSameGrade({ ...held, score: 15.01 }, given)).toBe(false);
  expect(isSameGrade({ ...held, score: null }, given)).toBe(false);
  expect(isSameGrade(undefined, given)).toBe(false);
});

test('it is the very score where it is of the same second', () => {
  expect(isVeryScore(held, given)).toBe(true);
  expect(isVeryScore({ ...held, at: AT + 1000 }, given)).toBe(false);
  expect(isVeryScore({ ...held, at: null }, given)).toBe(false);
  expect(isVeryScore({ ...held, score: 1 }, given)).toBe(false);
});
