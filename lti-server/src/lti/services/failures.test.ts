import { expect, test } from 'vitest';
import { refusedBy, retryAfterMs } from './failures.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
  ['Wed, 25 Nov 2026 11:00:00 GMT', 0],
  ['9999999999', 24 * 60 * 60_000],
])('Retry-After: %s is %d ms', (header, pause) => {
  expect(retryAfterMs(header, NOW)).toBe(pause);
});

test.each([undefined, '', 'soon', '-1', '1.5', '2026-11-25', '1e3'])(
  'Retry-After: %s says nothing',
  (header) => {
    expect(retryAfterMs(header, NOW)).toBeNull();
  },
);

test('a busy platform’s pause comes with the failure', () => {
  expect(refusedBy(429, { 'retry-after': '3' }).detail).toEqual({
    status: 429,
    reason: 'refused',
    retry: true,
    retryAfterMs: 3000,
  });
  expect(refusedBy(503).detail).toEqual({ status: 503, reason: 'refused', retry: true });
});
