import { describe, expect, test } from 'vitest';
import { certificationStatus } from './index.ts';

const none = { published: null, start: null, registrationEnd: null, lastAward: null };
const mspc = {
  ...none,
  published: '2021-06-21',
  start: '2021-09-01',
  registrationEnd: '2026-08-31',
};

describe('certificationStatus', () => {
  test.each([
    ['before its first day', '2021-08-31', 'upcoming'],
    ['on its first day', '2021-09-01', 'active'],
    ['on the last day of registration', '2026-08-31', 'active'],
    ['the day after: nobody enters, learners finish', '2026-09-01', 'ended-in-progress'],
    ['years after, no last award being given', '2030-01-01', 'ended-in-progress'],
  ])('%s', (_, today, status) => {
    expect(certificationStatus(mspc, today)).toBe(status);
  });

  test('after the last award it has ended', () => {
    const dates = { ...mspc, lastAward: '2027-08-31' };
    expect(certificationStatus(dates, '2027-08-31')).toBe('ended-in-progress');
    expect(certificationStatus(dates, '2027-09-01')).toBe('ended');
  });

  test('without a date nothing is known', () => {
    expect(certificationStatus(none, '2026-01-01')).toBe('unknown');
    expect(certificationStatus({ ...none, start: '2021-09-01' }, '2026-01-01')).toBe('unknown');
  });
});
