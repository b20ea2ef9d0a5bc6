import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bareLetters,
  compareNaturally,
  isStopWord,
  normaliseText,
  significantTokens,
  stem,
  stemsOf,
} from './index.ts';

const stems = (words: string) => new Set(words.split(' ').map((word) => stem(bareLetters(word))));

describe('stem', () => {
  test.each([
    'préparer préparation prépare préparé préparées',
    'préventif préventive prévention préventives',
    'environnement environnementale environnementaux',
    'communiquer communication communique',
    'identifier identification identifie',
    'déployer déploiement',
    'diagnostic diagnostiquer diagnostique',
    'sécurité sécurisée sécuriser',
    'fonctionnement fonctionnelle fonctionnels fonction',
    'documenter document documentation documentaires',
    'oral orale oraux oralement',
    'organiser organisation',
    'travaux travail',
    'réseaux réseau',
    'exécuter exécution',
    'règles réglementaire réglage',
  ])('%s: one family', (words) => {
    expect(stems(words).size).toBe(1);
  });

  test.each([
    'système systématique',
    'composant compresseur',
    'information informatique',
    'maintenance main',
    'énergie énergumène',
    'outil utile',
    'électrique élection',
    'prévention préparation présentation',
  ])('%s: no family', (words) => {
    expect(stems(words).size).toBe(words.split(' ').length);
  });

  test('leaves short words, numbers and other alphabets alone', () => {
    expect(['sql', 'b1+', '2', 'html5', 'язык'].map(stem)).toEqual([
      'sql',
      'b1+',
      '2',
      'html5',
      'язык',
    ]);
  });

  test('keeps at least three letters of a word that has them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,30}$/), (word) => {
        expect(stem(word).length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('significantTokens', () => {
  test('leaves out elisions and stop words, and says where the rest stands', () => {
    const text = "L’organisation d'un système, lorsqu'il s’arrête";
    const tokens = significantTokens(text);
    expect(tokens.map((token) => token.text)).toEqual(['organisation', 'système', 'arrête']);
    expect(tokens.map((token) => text.slice(token.start, token.start + token.text.length))).toEqual(
      ['organisation', 'système', 'arrête'],
    );
  });

  test('a letter is only an elision before an apostrophe', () => {
    expect(significantTokens('programmer en C, L et B1+').map((token) => token.text)).toEqual([
      'programmer',
      'C',
      'L',
      'B1+',
    ]);
  });

  test('the words that lead to a stem are kept as printed, the first of each', () => {
    expect([...stemsOf('Préparer la préparation des ÉNERGIES').values()]).toEqual([
      'Préparer',
      'ÉNERGIES',
    ]);
  });
});

describe('normaliseText', () => {
  test.each([
    ["S'approprier : l'œuvre", 'S’APPROPRIER, L’OEUVRE.'],
    ['Rédiger  à l’écrit', 'Re\u0301diger a\u0300 l\u2019e\u0301crit'],
    ['qualifier des fins', 'quali\uFB01er des \uFB01ns'],
    ['environne\u00ADmental', 'environnemental'],
    ['écrit et/ou oral', 'Écrit – et ou – oral ;'],
  ])('%s is %s', (a, b) => {
    expect(normaliseText(a)).toBe(normaliseText(b));
  });

  test.each([
    ['niveau B1', 'niveau B1+'],
    ['réparer un composant', 'réparer des composants'],
    ['lire', 'ne pas lire'],
  ])('%s is not %s', (a, b) => {
    expect(normaliseText(a)).not.toBe(normaliseText(b));
  });

  test('is settled after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

test('stop words are in bare letters', () => {
  expect(isStopWord('meme')).toBe(true);
  expect(isStopWord('systeme')).toBe(false);
});

test('codes stand in the order that people expect, whatever order they came in', () => {
  const codes = ['BC01', 'BC01.2', 'BC01.10', 'BC02', 'BC10'];
  expect(codes.toReversed().toSorted(compareNaturally)).toEqual(codes);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(compareNaturally(a, b) === 0).toBe(a === b);
    }),
  );
});
