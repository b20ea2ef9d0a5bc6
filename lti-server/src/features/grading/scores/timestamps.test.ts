import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextTimestamp } from './timestamps.ts';

const second = (date: Date): number => Math.floor(date.getTime() / 1000);
const dates = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2040-01-01'),
  noInvalidDate: true,
});

describe('the next timestamp', () => {
  test('is always in a later second than the last, and never before now', () => {
    fc.assert(
      fc.property(dates, dates, (now, last) => {
        const next = nextTimestamp(now, last);
        expect(second(next)).toBeGreaterThan(second(last));
        expect(next.getTime()).toBeGreaterThanOrEqual(now.getTime());
      }),
    );
  });

  test('is now where there is none, or an old one', () => {
    const now = new Date('2026-11-24T08:00:00.500Z');
    expect(nextTimestamp(now, null)).toBe(now);
    expect(nextTimestamp(now, new Date('2026-11-24T07:59:59.999Z'))).toBe(now);
  });
});
