/** The CSV export of 2024-02-22, see fixtures/SOURCE.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Certification } from '../../certification/index.ts';
import {
  readRegisterCsv,
  type RegisterFile,
  RegisterFormatError,
  successionGroups,
} from './index.ts';

const folder = new URL('fixtures/csv/', import.meta.url);
const files: RegisterFile[] = readdirSync(folder).map((name) => ({
  name,
  content: readFileSync(new URL(encodeURIComponent(name), folder)),
}));
const one = (kind: string): RegisterFile[] =>
  files.filter(({ name }) => name.normalize('NFC').includes(`CSV_${kind}`));
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

describe('the ten files', () => {
  const { certifications, problems, links } = readRegisterCsv(files);
  const of = (code: string): Certification | undefined =>
    certifications.find((certification) => certification.code === code);

  test('are all known, and every fiche of every file is there', () => {
    expect(files).toHaveLength(10);
    expect(problems).toEqual([]);
    expect(certifications.map(({ code }) => code).toSorted()).toEqual([
      'RNCP1197',
      'RNCP19468',
      'RNCP22094',
      'RNCP28155',
      'RNCP30271',
      'RNCP38228',
      'RNCP4049',
      'RNCP509',
      'RS5000',
      'RS6117',
    ]);
  });

  test('make one certification a fiche', () => {
    expect(of('RNCP509')).toMatchObject({
      title: "Agent vérificateur d'appareils extincteurs",
      diploma: 'CAP',
      level: 3,
      printedStatus: 'Inactive',
      nsf: [{ code: '251', label: 'Mécanique générale et de précision, usinage' }],
      formacodes: [{ code: '42872', label: 'Sécurité incendie' }],
      rome: [{ code: 'I1203', label: 'Maintenance des bâtiments et des locaux' }],
      certifiers: [
        {
          legalName: "MINISTERE DE L'EDUCATION NATIONALE ET DE LA JEUNESSE",
          siret: '11004301500012',
        },
      ],
      dates: { published: null, start: null, registrationEnd: '2023-08-31', lastAward: null },
      territories: { newCaledonia: false, frenchPolynesia: false },
      previous: [],
      next: [{ code: 'RNCP38228', title: null }],
    });
    expect(of('RNCP509')?.accessRoutes.map(({ route, open }) => [route, open])).toEqual([
      ['experience', true],
      ['individual', true],
      ['initial', true],
      ['apprenticeship', true],
      ['professionalisation', true],
      ['continuing', true],
    ]);
  });

  test('blocks stand in the order of their codes and have no competences, and this is said', () => {
    expect(of('RNCP509')?.blocks.map(({ code }) => code.slice(-2))).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
    ]);
    expect(of('RNCP509')?.blocks[5]).toMatchObject({
      title: 'UG3 : Éducation physique et sportive',
      competences: [],
      raw: { competences: '', evaluation: '' },
    });
    expect(of('RNCP509')?.warnings.map(({ code }) => code)).toEqual([
      'competences-absent',
      'block-order',
    ]);
    expect(of('RS5000')?.warnings.map(({ code }) => code)).toEqual(['blocks-missing']);
  });

  test('doubled apostrophes and repeated codes are cleaned', () => {
    expect(of('RNCP4049')?.rome.map(({ label }) => label)).toContain(
      "Management et ingénierie d'affaires",
    );
    expect(of('RS5000')?.nsf.map(({ label }) => label)).toContain(
      'Modèles mathématiques ; Informatique mathématique',
    );
  });

  test('a fiche that only links name has its code for a title', () => {
    expect(of('RNCP38228')).toMatchObject({ title: 'RNCP38228', previous: [{ code: 'RNCP509' }] });
    expect(of('RNCP38228')?.warnings.map(({ code }) => code)).toContain('title-missing');
  });

  test('links go both ways and make groups', () => {
    expect(of('RNCP4049')).toMatchObject({
      previous: [{ code: 'RNCP1197' }],
      next: [{ code: 'RNCP22094' }],
    });
    expect(successionGroups(links)).toEqual([
      ['RNCP509', 'RNCP38228'],
      ['RNCP1197', 'RNCP4049', 'RNCP22094', 'RNCP28155', 'RNCP30271'],
      ['RNCP19468', 'RS6117'],
    ]);
  });

  test('every certification keeps the rules of the model', () => {
    expect(certifications.filter((each) => !Certification.safeParse(each).success)).toEqual([]);
  });
});

describe('any of them', () => {
  test('alone, in text or bytes, under either name', () => {
    const [file] = one('Blocs');
    const text = new TextDecoder().decode(
      file?.content instanceof Uint8Array ? file.content : new Uint8Array(),
    );
    for (const name of [
      'export_fiches_CSV_Blocs_De_Compétences_2024_02_22.csv'.normalize('NFD'),
      'export/export_fiches_CSV_Blocs_De_Compétences_2024-02-22.csv',
    ]) {
      const { certifications, problems } = readRegisterCsv([{ name, content: `\uFEFF${text}` }]);
      expect(problems).toEqual([]);
      expect(certifications.map(({ blocks }) => blocks.length)).toEqual([6]);
    }
  });

  test('without that of blocks, this is said', () => {
    const { certifications } = readRegisterCsv(one('Standard'));
    expect(certifications).toHaveLength(9);
    expect(certifications[0]?.warnings.map(({ code }) => code)).toEqual(['section-missing']);
  });

  test('for the wanted fiches only', () => {
    const { certifications, links } = readRegisterCsv(files, (code) => code === 'RS6117');
    expect(certifications.map(({ code }) => code)).toEqual(['RS6117']);
    expect(links).toHaveLength(6);
  });
});

describe('doubts', () => {
  test('files of other names and second ones are named and not read', () => {
    const { problems } = readRegisterCsv([
      ...one('Standard'),
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
    const [file] = one('Standard');
    const misread = new TextDecoder('windows-1252').decode(file?.content as Uint8Array);
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
