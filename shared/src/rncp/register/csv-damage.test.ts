/** CSV files that are not as they should be. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRegisterCsv, type RegisterFile, RegisterFormatError } from './index.ts';

const STANDARD = 'export_fiches_CSV_Standard_2024_02_22.csv';
const standard = {
  name: STANDARD,
  content: readFileSync(new URL(`fixtures/csv/${STANDARD}`, import.meta.url)),
};
const named = (name: string, content: string): RegisterFile => ({
  name: `export_fiches_CSV_${name}_2024_02_22.csv`,
  content,
});

function refusal(input: readonly RegisterFile[]): unknown {
  try {
    readRegisterCsv(input);
  } catch (error) {
    return error;
  }
  return null;
}

describe('doubts', () => {
  test('files of other names and second ones are named and not read', () => {
    const { problems } = readRegisterCsv([
      standard,
      { name: 'notes.csv', content: '"a"' },
      { name: 'export_fiches_CSV_Standard_2024_02_23.csv', content: 'x' },
    ]);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['file-unknown', 'notes.csv'],
      ['file-duplicate', 'export_fiches_CSV_Standard_2024_02_23.csv'],
    ]);
  });

  test('rows that cannot be used are named with their line', () => {
    const rows = [
      '"Numero_Fiche";"Nsf_Code";"Nsf_Intitule"',
      '"RNCP1";"251";"251 : Bois"',
      '"RNCP1";"251"',
      '"12";"251";"Bois"',
      '',
      '"RNCP1";;"Sans code"',
      '"RNCP1";"251";"encore"',
    ];
    const { certifications, problems } = readRegisterCsv([named('Nsf', rows.join('\r\n'))]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['row-unreadable', 3],
      ['row-unreadable', 4],
    ]);
    expect(certifications[0]?.nsf).toEqual([{ code: '251', label: 'Bois' }]);
    expect(certifications[0]?.warnings.map(({ code }) => code)).toContain('value-unreadable');
  });

  test('values that mean nothing are left empty', () => {
    const { certifications, problems } = readRegisterCsv([
      named('VoixdAccès', '"Numero_Fiche";"Si_Jury"\n"RNCP1";"Par correspondance"'),
      named(
        'Certificateurs',
        '"Numero_Fiche";"Siret_Certificateur";"Nom_Certificateur"\n"RNCP1";"123";""',
      ),
      named(
        'Ancienne_Nouvelle_Certification',
        '"Numero_Fiche";"Ancienne_Certification";"Nouvelle_Certification"\n"RNCP1";"neuf";"RNCP2"',
      ),
    ]);
    expect(certifications[0]).toMatchObject({
      accessRoutes: [],
      certifiers: [],
      next: [{ code: 'RNCP2' }],
    });
    const told = certifications[0]?.warnings.filter(({ code }) => code === 'value-unreadable');
    expect(told?.map(({ path }) => path)).toEqual(['certifiers', 'certifiers', 'accessRoutes']);
    expect(problems).toMatchObject([{ code: 'row-unreadable', line: 2 }]);
  });

  test('a title in a wrong encoding is named', () => {
    const misread = new TextDecoder('windows-1252').decode(standard.content);
    const { certifications } = readRegisterCsv([named('Standard', misread)]);
    expect(certifications[0]?.warnings.map(({ code }) => code)).toContain('encoding-doubtful');
  });
});

describe('refused', () => {
  test.each([
    ['no file', [], 'csv-unknown'],
    ['none of the export', [{ name: 'a.csv', content: '' }], 'csv-unknown'],
    ['an empty one', [named('Nsf', '')], 'csv-columns'],
    ['other columns', [named('Nsf', '"Numero_Fiche";"Code"\n"RNCP1";"1"')], 'csv-columns'],
    ['commas', [named('Nsf', 'Numero_Fiche,Nsf_Code,Nsf_Intitule')], 'csv-columns'],
    [
      'an open quote',
      [named('Nsf', '"Numero_Fiche";"Nsf_Code";"Nsf_Intitule"\n"RNCP1";"1;"x')],
      'csv-malformed',
    ],
    [
      'a huge value',
      [
        named(
          'Nsf',
          `"Numero_Fiche";"Nsf_Code";"Nsf_Intitule"\n"RNCP1";"1";"${'x'.repeat(1_000_001)}"`,
        ),
      ],
      'csv-malformed',
    ],
    [
      'bytes that are no UTF-8',
      [{ name: named('Nsf', '').name, content: Uint8Array.of(0x22, 0xe9, 0x22) }],
      'encoding-wrong',
    ],
  ])('%s', (_, input, reason) => {
    const error = refusal(input);
    expect(error).toBeInstanceOf(RegisterFormatError);
    expect(error).toMatchObject({ reason });
  });

  test('with the file and the line', () => {
    expect(
      refusal([named('Nsf', '"Numero_Fiche";"Nsf_Code";"Nsf_Intitule"\n"RNCP1";"1"2;"x"')]),
    ).toMatchObject({
      file: 'export_fiches_CSV_Nsf_2024_02_22.csv',
      line: 2,
    });
  });
});
