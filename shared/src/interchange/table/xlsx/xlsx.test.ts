import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { RNCP35698, shippedCertification } from '../../../rncp/index.ts';
import { InterchangeError } from '../../errors.ts';
import { readTable, writeTableXlsx } from '../index.ts';
import { readXlsx, writeXlsx } from './index.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const mspc = shippedCertification(RNCP35698)!;
const MEBIBYTE = 1024 * 1024;

async function problemOf(bytes: Uint8Array): Promise<string> {
  const thrown: unknown = await readXlsx(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof InterchangeError ? thrown.problem : String(thrown);
}

/** A workbook with other parts than it was made with. */
async function workbookWith(change: (parts: Record<string, Uint8Array>) => Zippable) {
  const made = await writeXlsx([
    {
      name: 'A',
      rows: [
        ['Bloc', 'Compétence'],
        ['1', 'Compter'],
      ],
    },
  ]);
  return zipSync(change(unzipSync(made)));
}

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetOf = (rows: string) =>
  strToU8(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );

describe('a workbook', () => {
  test('has a sheet of competences and one of the fiche, all of it text', async () => {
    const bytes = await writeTableXlsx(mspc);
    const sheets = await readXlsx(bytes);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Compétences', 77],
      ['Fiche', expect.any(Number)],
    ]);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts[SHEET]!);
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<c [^>]*>/g)?.filter((cell) => !cell.includes(' t="s"'))).toEqual([]);
  });

  test('may be written by people: numbers, dates, truth values, formulas, other sheets', async () => {
    const bytes = await workbookWith((parts) => ({
      ...parts,
      [SHEET]: sheetOf(
        [
          '<row r="1"><c r="A1" t="inlineStr"><is><t>Bloc</t></is></c><c r="B1" t="inlineStr"><is><t>Compétence</t></is></c><c r="C1" t="inlineStr"><is><t>Bloc facultatif</t></is></c></row>',
          '<row r="2"><c r="A2"><v>3</v></c><c r="B2" t="str"><f>UPPER("a")</f><v>A</v></c><c r="C2" t="b"><v>1</v></c></row>',
        ].join(''),
      ),
    }));
    const { certifications } = readTable(await readXlsx(bytes), { code: 'RNCP1' });
    expect(certifications[0]?.blocks).toMatchObject([
      { code: 'RNCP1BC03', optional: true, competences: [{ text: 'A' }] },
    ]);
  });

  test('sheets without known headings are left out, and that is said', async () => {
    const made = await writeXlsx([
      { name: 'Notes', rows: [['à voir']] },
      {
        name: 'Blocs',
        rows: [
          ['Bloc', 'Compétence'],
          ['RNCP1BC01', 'Compter'],
        ],
      },
      {
        name: 'Suite',
        rows: [
          ['Bloc', 'Compétence'],
          ['RNCP1BC01', 'Calculer'],
        ],
      },
    ]);
    const { certifications, warnings } = readTable(await readXlsx(made));
    expect(certifications[0]?.blocks[0]?.competences.map(({ text }) => text)).toEqual([
      'Compter',
      'Calculer',
    ]);
    expect(warnings.map(({ code, excerpt }) => [code, excerpt])).toEqual([
      ['sheet-ignored', 'Notes'],
    ]);
  });

  test('a place in one of several sheets is named with its sheet', async () => {
    const made = await writeXlsx([
      {
        name: 'Un',
        rows: [
          ['Bloc', 'Compétence'],
          ['RNCP1BC01', 'a'],
        ],
      },
      {
        name: 'Deux',
        rows: [
          ['Bloc', 'Compétence'],
          ['Maths', 'b'],
        ],
      },
    ]);
    const sheets = await readXlsx(made);
    expect(() => readTable(sheets)).toThrow(expect.objectContaining({ place: 'Deux, row 2' }));
  });

  test('a text that no cell holds is refused when it is written, with its place', async () => {
    const long = { ...mspc, title: 'x'.repeat(40_000) };
    await expect(writeTableXlsx(long)).rejects.toMatchObject({
      problem: 'cell-too-long',
      place: 'Compétences, row 2',
    });
  });
});

describe('a workbook that cannot be read says why', () => {
  test.each([
    ['no workbook in it', { 'a.txt': strToU8('a') }],
    ['names that lead elsewhere', { '../../etc/passwd.xml': strToU8('<root/>') }],
    [
      'no sheet',
      { '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<a/>') },
    ],
    ['XML that is none', { 'xl/workbook.xml': strToU8('<<<') }],
  ])('%s', async (_, parts) => {
    expect(await problemOf(zipSync(parts))).toBe('not-xlsx');
  });

  test('an archive that is cut, or has broken sums', async () => {
    const whole = await writeTableXlsx(mspc);
    expect(await problemOf(whole.slice(0, 100))).toBe('not-xlsx');
    expect(await problemOf(whole.slice(0, -30))).toBe('not-xlsx');
    expect(await problemOf(whole.map((byte, index) => (index === 400 ? byte ^ 0xff : byte)))).toBe(
      'not-xlsx',
    );
  });

  test('a sheet that grows without end', async () => {
    const bytes = zipSync({ [SHEET]: new Uint8Array(33 * MEBIBYTE) }, { level: 1 });
    expect(bytes.length).toBeLessThan(MEBIBYTE);
    expect(await problemOf(bytes)).toBe('too-large');
  });

  test('an archive that says it is smaller than it is', async () => {
    const bytes = zipSync({ [SHEET]: new Uint8Array(33 * MEBIBYTE) }, { level: 1 });
    const lying = bytes.slice();
    const directory = lying.length - 22 - (46 + SHEET.length);
    new DataView(lying.buffer).setUint32(directory + 24, 100, true);
    expect(await problemOf(lying)).toMatch(/^(?:too-large|not-xlsx)$/);
  });

  test('too many parts, too many rows, too many bytes', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [`p${index}.xml`, strToU8('<a/>')]),
    );
    expect(await problemOf(zipSync(parts))).toBe('too-large');
    const rows = '<row r="1"/>'.repeat(50_001);
    expect(await problemOf(await workbookWith((own) => ({ ...own, [SHEET]: sheetOf(rows) })))).toBe(
      'too-large',
    );
    expect(await problemOf(new Uint8Array(10 * MEBIBYTE + 1))).toBe('too-large');
  });

  test('entities that multiply are never expanded', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">'.repeat(9)}]>`;
    const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>';
    const bytes = await workbookWith((parts) => ({
      ...parts,
      [SHEET]: strToU8(strFromU8(sheetOf(cell)).replace('<worksheet', `${lol}<worksheet`)),
    }));
    const cells = await readXlsx(bytes).then(
      ([sheet]) => sheet?.rows.flat().join('') ?? '',
      () => '',
    );
    expect(cells.length).toBeLessThan(1000);
  });
});
