/** However a file is cut and encoded, it is read the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportOf, readXml, refusal } from './fixtures/read-xml.ts';
import { randomCertification, renderFiche, renderRegister } from './generate/index.ts';
import { RegisterFormatError } from './index.ts';

const fiche = (code: string, inside = ''): string =>
  `<FICHE><NUMERO_FICHE>${code}</NUMERO_FICHE>${inside}</FICHE>`;
const register = (...fiches: string[]): string => `<FICHES>${fiches.join('')}</FICHES>`;

describe('pieces', () => {
  const fiches = [1, 2].map((number) =>
    renderFiche(randomCertification(number), { version: '2', list: 'paragraphs' }, number),
  );
  const xml = `${renderRegister(fiches, '2').replace('<FICHES>', '<!-- <FICHES> --><?x <a>?><FICHES a="<" b=\'>\'>')}<!-- > -->`;
  const bytes = new TextEncoder().encode(`\uFEFF${xml}`);
  const whole = readXml(xml);

  function cut(source: string | Uint8Array, places: readonly number[]): (string | Uint8Array)[] {
    const ends = [...places.map((place) => place % source.length), source.length].toSorted(
      (a, b) => a - b,
    );
    return ends.map((end, index) => source.slice(ends[index - 1] ?? 0, end));
  }

  test('cut anywhere, in text or bytes, give the same', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 12 }), (places) => {
        expect(readXml(cut(xml, places)).certifications).toEqual(whole.certifications);
        expect(readXml(cut(bytes, places)).certifications).toEqual(whole.certifications);
      }),
      { seed: 4, numRuns: 60 },
    );
    expect(whole.certifications).toHaveLength(2);
  });

  test('of one byte each, too', () => {
    const single = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    expect(readXml(single).certifications).toEqual(whole.certifications);
  });

  test('a file in one piece of many megabytes', () => {
    const long = renderRegister(
      Array.from({ length: 300 }, () => fiches.join('')),
      '2',
    );
    const { report } = readXml(long, { wanted: () => false });
    expect(report.fiches).toBe(600);
    expect(report.size).toBeGreaterThan(3_000_000);
  });
});

describe('encodings', () => {
  const declared = (name: string): string =>
    `<?xml version="1.0" encoding="${name}"?>${register(fiche('RNCP1', '<INTITULE>Cœur à l’été</INTITULE>'))}`;
  const titles = (bytes: Uint8Array): (string | undefined)[] =>
    readXml(bytes).heads.map(({ title }) => title);
  const windows = (text: string): Uint8Array =>
    Uint8Array.from(text.replace('œ', '\u009C').replace('’', '\u0092'), (letter) =>
      letter.charCodeAt(0),
    );
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);

  test('UTF-8 with and without declaration, Windows-1252, ISO-8859-1, UTF-16 with its mark', () => {
    const text = declared('UTF-8');
    expect(titles(new TextEncoder().encode(text))).toEqual(['Cœur à l’été']);
    expect(titles(new TextEncoder().encode(text.replace(/^.*\?>/, '')))).toEqual(['Cœur à l’été']);
    expect(titles(windows(declared('windows-1252')))).toEqual(['Cœur à l’été']);
    expect(titles(windows(declared('ISO-8859-1')))).toEqual(['Cœur à l’été']);
    expect(titles(utf16(text))).toEqual(['Cœur à l’été']);
  });

  test('another one, or bytes that are not in it, are refused', () => {
    expect(refusal(new TextEncoder().encode(declared('EBCDIC-FR')))).toMatchObject({
      reason: 'encoding-unknown',
      found: 'the encoding "EBCDIC-FR"',
    });
    expect(refusal(windows(declared('UTF-8')))).toMatchObject({ reason: 'encoding-wrong' });
    expect(refusal(new TextEncoder().encode(declared('UTF-8')).subarray(0, 90))).toBeInstanceOf(
      RegisterFormatError,
    );
  });

  test('letters that were lost or misread before are named', () => {
    const codes = (title: string) =>
      readXml(exportOf(`<INTITULE>${title}</INTITULE>`)).certifications[0]?.warnings.map(
        ({ code }) => code,
      );
    expect(codes('M\uFFFDtier')).toContain('character-lost');
    expect(codes('MÃ©tier')).toContain('encoding-doubtful');
    expect(codes('Métier « À l’Ãge »')).not.toContain('encoding-doubtful');
  });
});
