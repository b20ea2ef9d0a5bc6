import { expect, test } from 'vitest';
import { linksOf, successionGroups } from './index.ts';

const linked = (code: string, previous: string[], next: string[]) => ({
  code,
  previous: previous.map((each) => ({ code: each })),
  next: next.map((each) => ({ code: each })),
});

test('each step once, whichever side names it', () => {
  const links = linksOf([
    linked('RNCP1', [], ['RNCP2', 'RNCP3']),
    linked('RNCP2', ['RNCP1'], []),
    linked('RNCP4', ['RNCP4'], []),
  ]);
  expect(links).toEqual([
    { previous: 'RNCP1', next: 'RNCP2' },
    { previous: 'RNCP1', next: 'RNCP3' },
  ]);
});

test('groups over many steps, by either end, and round in a circle', () => {
  const links = [
    ['RNCP1', 'RNCP2'],
    ['RNCP8', 'RNCP9'],
    ['RNCP3', 'RNCP4'],
    ['RNCP2', 'RNCP3'],
    ['RNCP4', 'RNCP1'],
  ].map(([previous = '', next = '']) => ({ previous, next }));
  expect(successionGroups(links)).toEqual([
    ['RNCP1', 'RNCP2', 'RNCP3', 'RNCP4'],
    ['RNCP8', 'RNCP9'],
  ]);
});

test('a chain of ten thousand is one group', () => {
  const links = Array.from({ length: 10_000 }, (_, at) => ({
    previous: `RNCP${10_000 - at}`,
    next: `RNCP${10_001 - at}`,
  }));
  expect(successionGroups(links).map(({ length }) => length)).toEqual([10_001]);
});
