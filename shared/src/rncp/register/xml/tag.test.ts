import { expect, test } from 'vitest';
import { readEndOf, readTag } from './tag.ts';

test.each([
  ['<A>', { kind: 'open', name: 'A', end: 3 }],
  ['</A>', { kind: 'close', name: 'A', end: 4 }],
  ['</A \n>', { kind: 'close', name: 'A', end: 6 }],
  ['<A/>', { kind: 'empty', name: 'A', end: 4 }],
  ['<A />x', { kind: 'empty', name: 'A', end: 5 }],
  ['<Étape_2.b-c:d>', { kind: 'open', name: 'Étape_2.b-c:d', end: 15 }],
  [`<A b=">" c='/>'>`, { kind: 'open', name: 'A', end: 16 }],
  ['<A b="c/">', { kind: 'open', name: 'A', end: 10 }],
  ['<', 'unfinished'],
  ['</', 'unfinished'],
  ['<AB', 'unfinished'],
  ['<A b=">', 'unfinished'],
  ['< A>', null],
  ['<>', null],
  ['</>', null],
  ['<1>', null],
  ['<-A>', null],
  ['<A=b>', null],
  ['<A<B>', null],
  ['</A b="c">', null],
])('%j', (text, tag) => {
  expect(readTag(text, 0)).toEqual(tag);
});

test('the end tag that is awaited, and no other', () => {
  expect(readEndOf('AB', 'x</AB>', 1)).toEqual({ kind: 'close', name: 'AB', end: 6 });
  expect(
    ['</ABC>', '</A>', '</AB', '</AB >', '<AB>'].map((text) => readEndOf('AB', text, 0)),
  ).toEqual([null, null, null, null, null]);
  expect(readEndOf(undefined, '</A>', 0)).toBeNull();
});
