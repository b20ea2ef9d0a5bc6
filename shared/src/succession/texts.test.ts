import { expect, test } from 'vitest';
import { MappingKind, ReasonCode, successionTexts } from './index.ts';

test('both languages say the same things', () => {
  const keysOf = (texts: object) =>
    Object.entries(texts).flatMap(([group, lines]) =>
      Object.keys(lines as object).map((key) => `${group}.${key}`),
    );
  expect(keysOf(successionTexts.en)).toEqual(keysOf(successionTexts.fr));
});

test('every kind and reason of a stored mapping has its words', () => {
  const { mappingKinds, reasons } = successionTexts.fr;
  expect(Object.keys(mappingKinds)).toEqual(MappingKind.options);
  expect(Object.keys(reasons)).toEqual(ReasonCode.options);
});
