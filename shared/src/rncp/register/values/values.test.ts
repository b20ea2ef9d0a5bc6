import { describe, expect, test } from 'vitest';
import { RegisterWarnings } from '../report/index.ts';
import {
  decodeText,
  findMojibake,
  findRoute,
  findUnknownEntity,
  readAnswer,
  readCoded,
  readDay,
  readFicheCode,
  readLabel,
  readLevel,
  readProse,
  readSiret,
} from './index.ts';

/** What a reader makes of a text, and the warnings beside it. */
function reading<T>(read: (warnings: RegisterWarnings) => T): [T, ...string[]] {
  const warnings = new RegisterWarnings();
  const value = read(warnings);
  return [value, ...warnings.all().map(({ code }) => code)];
}

test.each([
  ['NIV4', [4]],
  ['niv 8', [8]],
  ['', [null]],
  ['AUCUN', [null]],
  ['REPRISE', [null]],
  ['NIV9', [null, 'value-unreadable']],
  ['Niveau 4', [null, 'value-unreadable']],
])('level %j', (printed, expected) => {
  expect(reading((warnings) => readLevel(printed, warnings))).toEqual(expected);
});

test.each([
  ['31/08/2026', ['2026-08-31']],
  ['2026-08-31', ['2026-08-31']],
  ['2026-08-31T00:00:00', ['2026-08-31']],
  [' ', [null]],
  ['-', [null]],
  ['31/02/2026', [null, 'date-unreadable']],
  ['2026-02-31', [null, 'date-unreadable']],
  ['8/31/2026', [null, 'date-unreadable']],
  ['2026-08-31x', [null, 'date-unreadable']],
])('day %j', (printed, expected) => {
  expect(reading((warnings) => readDay(printed, 'dates.start', warnings))).toEqual(expected);
});

test.each([
  ['Oui', [true]],
  ['NON', [false]],
  ['ACTIVE', [true]],
  ['INACTIVE', [false]],
  ['', [null]],
  ['peut-être', [null, 'value-unreadable']],
])('answer %j', (printed, expected) => {
  expect(reading((warnings) => readAnswer(printed, 'x', warnings))).toEqual(expected);
});

test.each([
  ['\t11004301500012', ['11004301500012']],
  ['110 043 015 00012', ['11004301500012']],
  ['', [null]],
  ['-', [null]],
  ['1100430150001', [null, 'value-unreadable']],
])('SIRET %j', (printed, expected) => {
  expect(reading((warnings) => readSiret(printed, 'certifiers', warnings))).toEqual(expected);
});

describe('codes of a nomenclature', () => {
  test.each([
    ['221w', '221w : Produits alimentaires', 'Produits alimentaires'],
    ['114b', '114b : Modèles ; Informatique', 'Modèles ; Informatique'],
    ['H1102', "Ingénierie d''affaires", "Ingénierie d'affaires"],
    ['31004', '31004 blocs', '31004 blocs'],
    ['250r', 'R&eacute;seaux', 'Réseaux'],
    ['250', '', ''],
  ])('%s %j', (code, label, expected) => {
    expect(reading((warnings) => readCoded({ code, label }, 'nsf', warnings))).toEqual([
      [{ code, label: expected }],
    ]);
  });

  test('a label without code is named, an empty one is none', () => {
    expect(reading((warnings) => readCoded({ code: '', label: 'Bois' }, 'nsf', warnings))).toEqual([
      [],
      'value-unreadable',
    ]);
    expect(reading((warnings) => readCoded({ code: ' ', label: '' }, 'nsf', warnings))).toEqual([
      [],
    ]);
  });
});

test.each([
  ['RNCP35698', 'RNCP35698'],
  [' rs 5000', 'RS5000'],
  ['35698', null],
  ['RNCP1BC01', null],
])('number %j', (printed, code) => {
  expect(readFicheCode(printed)).toBe(code);
});

describe('texts', () => {
  test.each([
    [
      '<p>Un&nbsp;m&eacute;tier</p>\r\n<p>- lire<br />- &eacute;crire</p>',
      'Un métier\n- lire\n- écrire',
    ],
    ['<ul><li>lire</li><li>- écrire</li><li></li></ul>puis', '- lire\n- écrire\npuis'],
    ['Une ligne\r\n\r\n  une autre\r', 'Une ligne\nune autre'],
    ['R&D, 2 < 3', 'R&D, 2 < 3'],
    ['E\u0301tat', 'État'],
    [' <p></p> ', null],
    ['-', null],
  ])('prose %j', (source, text) => {
    expect(readProse(source)).toBe(text);
  });

  test('a label is one line', () => {
    expect(readLabel('<b>Un</b>\r\n  titre &amp; demi')).toBe('Un titre & demi');
  });

  test('doubtful letters', () => {
    expect(findUnknownEntity(decodeText('&eacute; &#233; & R&D; AT&T &chose;'))).toBe('&chose;');
    expect(findUnknownEntity(decodeText('&eacute;'))).toBeNull();
    expect(findMojibake('dâ€™un mÃ©tier')).toBe('â€');
    expect(findMojibake('PÃO, âge')).toBeNull();
  });
});

test('ways of access, with either apostrophe', () => {
  expect(findRoute('En contrat d’apprentissage')?.route).toBe('apprenticeship');
  expect(findRoute("En contrat d'apprentissage")?.suffix).toBe('CA');
  expect(findRoute('Par correspondance')).toBeNull();
});
