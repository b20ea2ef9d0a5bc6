import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords } from './index.ts';

describe('compareWords', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('le ', 'la ', 'pompe', ' règle, ', "l'"))
      .map((words) => words.join('')),
  );

  test('gives back both texts, whole', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const segments = compareWords(before, after);
        const side = (left: 'added' | 'removed') =>
          segments
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });

  test('texts with little in common stand whole beside each other', () => {
    expect(compareWords('Lire et écrire', 'Vendre et servir des clients')).toEqual([
      { kind: 'removed', text: 'Lire et écrire' },
      { kind: 'added', text: 'Vendre et servir des clients' },
    ]);
  });

  test('long texts that differ everywhere are not compared word by word', () => {
    const words = (seed: string) =>
      Array.from({ length: 20_000 }, (_, n) => `${seed}${n}`).join(' ');
    expect(compareWords(words('a'), words('b'))).toHaveLength(2);
  });
});
