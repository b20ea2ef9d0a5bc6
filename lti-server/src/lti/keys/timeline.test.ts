import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LEAD_MS,
  MAX_AGE_MS,
  nextAt,
  OVERLAP_MS,
  retiredAt,
  rotationDueAt,
  signerAt,
  type DatedKey,
} from './timeline.ts';

const key = (generation: number, signsFrom: number | null, createdAt = 0): DatedKey => ({
  generation,
  createdAt: new Date(createdAt),
  signsFrom: signsFrom === null ? null : new Date(signsFrom),
});
const first = key(1, null);
const second = key(2, LEAD_MS);
const both = [second, first];

describe('two keys', () => {
  test('the first signs until the second begins, to the millisecond', () => {
    expect(signerAt(both, LEAD_MS - 1)).toBe(first);
    expect(signerAt(both, LEAD_MS)).toBe(second);
    expect(nextAt(both, LEAD_MS - 1)).toBe(second);
    expect(nextAt(both, LEAD_MS)).toBeUndefined();
  });

  test('the first stays published for a day after it', () => {
    expect(retiredAt(both, LEAD_MS + OVERLAP_MS - 1)).toEqual([]);
    expect(retiredAt(both, LEAD_MS + OVERLAP_MS)).toEqual([first]);
  });

  test('a third is due when the second is old, and none is while one waits', () => {
    expect(rotationDueAt(both, LEAD_MS + MAX_AGE_MS - 1)).toBe(false);
    expect(rotationDueAt(both, LEAD_MS + MAX_AGE_MS)).toBe(true);
    const waiting = [key(3, 2 * LEAD_MS + MAX_AGE_MS), ...both];
    expect(rotationDueAt(waiting, LEAD_MS + MAX_AGE_MS)).toBe(false);
  });
});

test('without a key, one is due and nothing signs', () => {
  expect([rotationDueAt([], 0), signerAt([], 0), retiredAt([], 0)]).toEqual([true, undefined, []]);
});

test('whatever the keys, one signs, and neither it nor the next is ever retired', () => {
  const keys = fc
    .array(fc.option(fc.integer({ min: 0, max: 1e9 })), { minLength: 1, maxLength: 6 })
    .map((starts) => starts.map((start, index) => key(index + 1, start, index * 1000)));
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 2e9 }), (all, at) => {
      const signer = signerAt(all, at);
      const next = nextAt(all, at);
      expect(signer).toBeDefined();
      expect(retiredAt(all, at)).not.toContain(signer);
      expect(retiredAt(all, at)).not.toContain(next);
    }),
  );
});
