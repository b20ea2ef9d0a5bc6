import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextLink, readPages } from './paging.ts';

test.each([
  ['<https://a/x?p=2>; rel="next"', 'https://a/x?p=2'],
  ['<https://a/x>; rel=next', 'https://a/x'],
  ['<https://a/x>; REL="NEXT"; title="more"', 'https://a/x'],
  ['<https://a/x>; title="a"; rel="next"', 'https://a/x'],
  ['<https://a/d>; rel="differences", <https://a/x>;rel="next"', 'https://a/x'],
  ['<https://a/x>; rel="last next"', 'https://a/x'],
  ['</x?p=2>; rel="next"', '/x?p=2'],
])('%s leads to %s', (header, url) => {
  expect(nextLink(header)).toBe(url);
});

test.each([
  undefined,
  '',
  '<https://a/x>',
  '<https://a/x>; rel="prev"',
  '<https://a/x>; rel="nextish"',
  '<https://a/x?a=1&amp;b=2>; rel="next"',
  '<https://a/x>; rel=“next”',
  Buffer.from('<https://a/x>; rel=“next”', 'utf8').toString('latin1'),
  'https://a/x; rel="next"',
  '<>; rel="next"',
])('%s leads nowhere', (header) => {
  expect(nextLink(header)).toBeNull();
});

test('a header sent twice is read as one', () => {
  expect(nextLink(['<https://a/d>; rel="first"', '<https://a/x>; rel="next"'])).toBe('https://a/x');
});

test('takes no time over a hostile header', () => {
  const began = Date.now();
  nextLink('<'.repeat(50_000));
  nextLink(`<x>${'; '.repeat(20_000)}`);
  nextLink(`<x>${';a=b'.repeat(20_000)}`);
  expect(Date.now() - began).toBeLessThan(1000);
  fc.assert(fc.property(fc.string(), (header) => void nextLink(header)));
});

describe('a list', () => {
  const page = (link?: string) => async () => ({
    status: 200,
    headers: link === undefined ? {} : { link },
    text: '',
  });

  test.each([
    '<https://a/x?a=1&amp;b=2>; rel="next"',
    '<https://a/x>; rel=“next”',
    Buffer.from('<https://a/x>; rel=“next”', 'utf8').toString('latin1'),
  ])('whose next page cannot be read (%s) is not taken for whole', async (header) => {
    await expect(readPages('https://a/x', page(header), () => [1])).rejects.toMatchObject({
      detail: { reason: 'malformed', retry: false },
    });
  });

  test('is whole where no next page is named', async () => {
    expect(await readPages('https://a/x', page(), () => [1])).toEqual([1]);
    expect(await readPages('https://a/x', page('<https://a/y>; rel="prev"'), () => [1])).toEqual([
      1,
    ]);
  });
});
