/** The CSV export of 2024-02-22, see fixtures/SOURCE.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Certification } from '../../certification/index.ts';
import { readRegisterCsv, type RegisterFile, successionGroups } from './index.ts';

const folder = new URL('fixtures/csv/', import.meta.url);
const files: RegisterFile[] = readdirSync(folder).map((name) => ({
  name,
  content: readFileSync(new URL(encodeURIComponent(name), folder)),
}));
const one = (kind: string): RegisterFile[] =>
  files.filter(({ name }) => name.normalize('NFC').includes(`CSV_${kind}`));
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
