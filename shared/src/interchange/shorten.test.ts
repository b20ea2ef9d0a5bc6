import { expect, test } from 'vitest';
import { shortened } from './shorten.ts';

test.each([
  ['as it is', 8, 'as it is'],
  ['between words, here', 15, 'between words…'],
  ['Incompréhensible', 10, 'Incompréh…'],
  ['a bcdefghijkl', 8, 'a bcdef…'],
  ['🔧🔧🔧', 3, '🔧🔧🔧'],
  ['🔧🔧🔧🔧', 3, '🔧🔧…'],
  ['ab👩‍🔧👩‍🔧', 6, 'ab👩‍🔧…'],
  ['ab👩‍🔧👩‍🔧', 5, 'ab…'],
  ['e\u0301e\u0301', 3, 'e\u0301…'],
])('%j to %i is %j', (text, most, short) => {
  expect(shortened(text, most)).toBe(short);
});
