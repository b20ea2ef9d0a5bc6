import { describe, expect, test } from 'vitest';
import {
  BlockCode,
  blockOf,
  CertificationCode,
  certificationOf,
  CompetenceId,
  isCompetenceId,
  shortCode,
  TargetId,
} from './index.ts';

describe('codes', () => {
  test.each([
    [
      CertificationCode,
      ['RNCP35698', 'RS1', 'RNCP3632'],
      ['RNCP', '35698', 'rncp35698', 'RNCP35698BC01', ' RNCP1'],
    ],
    [
      BlockCode,
      ['RNCP35698BC01', 'RS5BC15', 'RNCP1BC100'],
      ['RNCP35698BC1', 'RNCP35698', 'BC01', 'RNCP35698BC01.1'],
    ],
    [
      CompetenceId,
      ['RNCP35698BC03.2', 'RNCP35698BC12.10'],
      ['RNCP35698BC03', 'RNCP35698BC03.0', 'RNCP35698BC03.02', 'RNCP35698BC03.'],
    ],
    [TargetId, ['RNCP35698BC03', 'RNCP35698BC03.2'], ['RNCP35698', '', 'RNCP35698BC03.2.1']],
  ])('%#', (schema, good, bad) => {
    expect(good.filter((code) => !schema.safeParse(code).success)).toEqual([]);
    expect(bad.filter((code) => schema.safeParse(code).success)).toEqual([]);
  });

  test('tell where they belong', () => {
    expect(blockOf('RNCP35698BC12.10')).toBe('RNCP35698BC12');
    expect(blockOf('RNCP35698BC12')).toBe('RNCP35698BC12');
    expect(certificationOf('RNCP35698BC12.10')).toBe('RNCP35698');
    expect(certificationOf('RS5BC01')).toBe('RS5');
    expect(shortCode('RNCP35698BC03.2')).toBe('BC03.2');
    expect(shortCode('RNCP35698BC03')).toBe('BC03');
    expect(isCompetenceId('RNCP35698BC03.2')).toBe(true);
    expect(isCompetenceId('RNCP35698BC03')).toBe(false);
  });
});
