import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { InterchangeError } from '../errors.ts';
import {
  decodeText,
  DELIMITERS,
  guardFormula,
  readCsv,
  sniffDelimiter,
  unguardFormula,
  writeCsv,
} from './index.ts';

// The machine may be busy, and a property that fails takes its time to shrink.
vi.setConfig({ testTimeout: 60_000 });

describe('CSV', () => {
  const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 });

  test('comes back as it was, whatever stands in its cells', () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...DELIMITERS),
        (rows, delimiter) => {
          const text = writeCsv([['a', 'b'], ...rows], delimiter);
          expect(readCsv(text, delimiter).slice(1)).toEqual(rows);
        },
      ),
    );
  });

  test.each([
    ['a;b,c;d', ';'],
    ['"a;b";c,"d;e;f",g', ','],
    ['\uFEFFa\tb', '\t'],
    ['a:b:c', ':'],
    ['\n\n"first\nline;";x;y\na,b,c,d', ';'],
    ['nothing', ','],
    ['', ','],
  ])('the delimiter of %j is %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  test('rows are counted as a spreadsheet counts them', () => {
    expect(readCsv('a;b\n\n"c\nd";e\n')).toEqual([['a', 'b'], [''], ['c\nd', 'e']]);
  });

  test('a quote after a backslash may stand as PHP writes it', () => {
    expect(readCsv('a,"b \\"c"" d",e\n"x\\",y,z')).toEqual([
      ['a', 'b \\"c" d', 'e'],
      ['x\\', 'y', 'z'],
    ]);
  });

  test.each(['a;"b', 'a;"b"c;d', `a;"${'x'.repeat(100_000)}`, 'a,"b\\"c"d"'])(
    'an open or misplaced quote is refused (%#)',
    (text) => {
      expect(() => readCsv(text)).toThrow(expect.objectContaining({ problem: 'not-csv' }));
    },
  );
});

test('a table that is too long is refused before it is read', () => {
  expect(() => readCsv('a;b\n'.repeat(3_000_000))).toThrow(
    expect.objectContaining({ problem: 'too-large' }),
  );
  expect(() => readCsv('a\n'.repeat(50_001))).toThrow(
    expect.objectContaining({ problem: 'too-large' }),
  );
});

describe('formulas', () => {
  test('of any cell are guarded, and come back', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '＝', 'a', ' '),
        }),
        (cell) => {
          expect(guardFormula(cell)).toMatch(/^(?:[a ]|'|$)/);
          expect(unguardFormula(guardFormula(cell))).toBe(cell);
        },
      ),
    );
  });

  test('what looks like none is left alone', () => {
    expect(['a', "l'eau", '', "'quote"].map(unguardFormula)).toEqual(['a', "l'eau", '', "'quote"]);
    expect(guardFormula('2 + 2 = 4')).toBe('2 + 2 = 4');
  });
});

describe('bytes as text', () => {
  const french = 'Réparer l’été';

  test.each([
    ['UTF-8', new TextEncoder().encode(french)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${french}`)],
    ['UTF-16LE', new Uint8Array([0xff, 0xfe, ...Buffer.from(french, 'utf16le')])],
    ['UTF-16BE', new Uint8Array([0xfe, 0xff, ...Buffer.from(french, 'utf16le').swap16()])],
    [
      'Windows-1252',
      new Uint8Array([...Buffer.from('Réparer l', 'latin1'), 0x92, 0xe9, 0x74, 0xe9]),
    ],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(french);
  });

  test.each([
    ['binary content', new Uint8Array([1, 0, 2, 0, 3]), 'not-text'],
    ['damaged UTF-8', new Uint8Array([...new TextEncoder().encode('Réparer'), 0xc3]), 'not-text'],
    ['more than can be read', new Uint8Array(32 * 1024 * 1024 + 1), 'too-large'],
  ])('%s is refused', (_, bytes, problem) => {
    const reading = () => decodeText(bytes);
    expect(reading).toThrow(InterchangeError);
    expect(reading).toThrow(expect.objectContaining({ problem }));
  });
});
