import { expect, test } from 'vitest';
import { below } from './below.ts';

test.each([
  ['https://m/1/lineitem', 'https://m/1/lineitem/scores'],
  ['https://m/1/lineitem/', 'https://m/1/lineitem/scores'],
  ['https://m/1/lineitem?type_id=3', 'https://m/1/lineitem/scores?type_id=3'],
  ['https://m/1/lineitem?a=%2F&b=/x', 'https://m/1/lineitem/scores?a=%2F&b=/x'],
])('the scores of %s are at %s', (lineItem, scores) => {
  expect(below(lineItem, 'scores').href).toBe(scores);
  expect(below(lineItem, 'results').href).toBe(scores.replace('/scores', '/results'));
});
