import { expect, test } from 'vitest';
import { establishmentTexts } from './index.ts';

test('both languages say the same things', () => {
  const keysOf = (texts: object) =>
    Object.entries(texts).flatMap(([group, lines]) =>
      typeof lines === 'string'
        ? [group]
        : Object.keys(lines as object).map((key) => `${group}.${key}`),
    );
  expect(keysOf(establishmentTexts.en)).toEqual(keysOf(establishmentTexts.fr));
});
