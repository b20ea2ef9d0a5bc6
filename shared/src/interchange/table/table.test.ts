import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyCertification } from '../../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification, shippedCoefficients } from '../../rncp/index.ts';
import { InterchangeError } from '../errors.ts';
import type { ReadOptions } from '../read-result.ts';
import { readCsv, unguardFormula } from '../text/index.ts';
import { joinAliases, splitAliases } from './aliases.ts';
import { isTable, readTable, writeTableCsv } from './index.ts';

// The machine may be busy, and a property that fails takes its time to shrink.
vi.setConfig({ testTimeout: 60_000 });

const mspc = shippedCertification(RNCP35698)!;
const overlay = shippedCoefficients(RNCP35698)!;
const read = (lines: readonly string[], options: ReadOptions = {}) =>
  readTable([{ name: '', rows: readCsv(lines.join('\n'), ';') }], options);
const doubtsOf = (result: ReturnType<typeof read>) =>
  [...result.certifications.flatMap(({ warnings }) => warnings), ...result.warnings].map(
    ({ code, line }) => [code, line],
  );

describe('what is written', () => {
  const written = writeTableCsv(mspc, { overlay });

  test('is a file that French spreadsheets open: a mark, semicolons, even rows, CR LF', () => {
    expect(written.startsWith('\uFEFFCertification;')).toBe(true);
    const rows = readCsv(written, ';');
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(written.split('\r\n').length).toBeGreaterThan(90);
  });

  test('has a row for each competence, with words in the cells', () => {
    const [head = [], ...rows] = readCsv(written, ';');
    const cell = (heading: string) =>
      rows.find((row) => row[2] === 'RNCP35698BC10')?.[head.indexOf(heading)];
    expect(
      rows.filter((row) => row[2] !== '' && row[0] === RNCP35698 && row.length > 5 && row[9] !== '')
        .length,
    ).toBeGreaterThanOrEqual(76);
    expect(cell('Bloc facultatif')).toBe('non');
    expect(cell('Coefficient')).toBe('2,5');
    expect(cell('Source du coefficient')).toContain('Arrêté');
    expect(cell('P1 forme')).toBe('ponctuel écrit');
    expect(cell('P3 forme')).toBe('CCF');
  });

  test('computes nothing when a spreadsheet opens it, and is the same again', () => {
    fc.assert(
      fc.property(anyCertification, (certification) => {
        const cells = readCsv(writeTableCsv(certification), ';').flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
        const [again] = readTable([
          {
            name: '',
            rows: readCsv(writeTableCsv(certification), ';').map((row) => row.map(unguardFormula)),
          },
        ]).certifications;
        expect(again?.title).toBe(certification.title);
      }),
      { numRuns: 30 },
    );
  });

  test('aliases share a cell', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (aliases) => {
        const kept = aliases.map((one) => one.trim()).filter((one) => one !== '');
        expect(splitAliases(joinAliases(aliases))).toEqual(kept);
      }),
    );
    expect(splitAliases('C1.1|C1.2 | A')).toEqual(['C1.1', 'C1.2', 'A']);
  });
});

describe('a table as people write it', () => {
  test('headings in either language and any order, blocks by number, merged cells', () => {
    const result = read([
      'Référentiel de cuisine;;;',
      '',
      'competence;Remarque;BLOC;Intitulé du bloc;Certification',
      'Diagnostiquer;à voir;3;Corriger;RNCP42118',
      'Réparer;;;;',
      ';;;;',
      'Prévenir;;Bloc 1;Prévention;',
      'Essayer;;BC03;;',
    ]);
    const [certification] = result.certifications;
    expect(
      certification?.blocks.map(({ code, title, competences }) => [
        code,
        title,
        competences.map(({ id, text }) => [id, text]),
      ]),
    ).toEqual([
      [
        'RNCP42118BC03',
        'Corriger',
        [
          ['RNCP42118BC03.1', 'Diagnostiquer'],
          ['RNCP42118BC03.2', 'Réparer'],
          ['RNCP42118BC03.3', 'Essayer'],
        ],
      ],
      ['RNCP42118BC01', 'Prévention', [['RNCP42118BC01.1', 'Prévenir']]],
    ]);
    expect(doubtsOf(result)).toEqual([
      ['title-missing', null],
      ['competence-id-made', 4],
      ['competence-id-made', 7],
      ['column-ignored', 3],
      ['column-ignored', 1],
    ]);
  });

  test('codes of its own become aliases; ids of ours stay whatever their order', () => {
    const result = read([
      'Bloc;Intitulé du bloc;Code de la compétence;Compétence;Autres codes;Intitulé de la certification',
      'RNCP1BC01;Maths;C1.1;Compter;;Essai',
      'RNCP1BC01;Maths;RNCP1BC01.7;Calculer;C7;Essai',
      'RNCP1BC01;Maths;RNCP1BC01.2;Tracer;;Essai',
      'RNCP1BC01;Maths;RNCP1BC01.2;Mesurer;;Essai',
    ]);
    expect(
      result.certifications[0]?.blocks[0]?.competences.map(({ id, aliases }) => [id, aliases]),
    ).toEqual([
      ['RNCP1BC01.8', ['C1.1']],
      ['RNCP1BC01.7', ['C7']],
      ['RNCP1BC01.2', []],
      ['RNCP1BC01.9', ['RNCP1BC01.2']],
    ]);
    expect(doubtsOf(result)).toEqual([
      ['competence-id-twice', 5],
      ['competence-id-made', 2],
      ['competence-id-order', 3],
    ]);
  });

  test('forms in words, tokens or prose; coefficients with their source only', () => {
    const result = read([
      'Bloc;Intitulé du bloc;Compétence;P1 forme;P2 modalité;P3 forme;P3 candidats;Coefficient;Source du coefficient;Intitulé de la certification',
      'RNCP1BC01;A;a;final exam, written;contrôle en cours de formation;ponctuel-oral;FPC;1.5;Arrêté;T',
      'RNCP1BC02;B (bloc facultatif);b;au feeling;;;;2;;T',
      'RNCP1BC03;C;c;;;;;points above 10;Arrêté;T',
      'RNCP1BC04;D;d;;;;;beaucoup;Arrêté;T',
    ]);
    const [certification] = result.certifications;
    expect(certification?.blocks.map(({ evaluation }) => evaluation)).toEqual([
      [
        { pathway: 'P1', form: 'ponctuel-ecrit', raw: 'final exam, written', rawPathway: '' },
        { pathway: 'P2', form: 'ccf', raw: 'contrôle en cours de formation', rawPathway: '' },
        { pathway: 'P3', form: 'ponctuel-oral', raw: 'ponctuel-oral', rawPathway: 'FPC' },
      ],
      [{ pathway: 'P1', form: 'other', raw: 'au feeling', rawPathway: '' }],
      [],
      [],
    ]);
    expect(certification?.blocks.map(({ optional }) => optional)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(result.coefficients).toEqual([
      {
        certification: 'RNCP1',
        weights: {
          RNCP1BC01: { kind: 'coefficient', value: 1.5, source: 'Arrêté' },
          RNCP1BC03: { kind: 'points-above-10', source: 'Arrêté' },
        },
      },
    ]);
    expect(doubtsOf(result).filter(([code]) => code !== 'competence-id-made')).toEqual([
      ['form-unknown', 3],
      ['coefficient-ignored', 3],
      ['coefficient-ignored', 5],
    ]);
  });

  test('lines on the certification: what cannot be read is said', () => {
    const result = read([
      'Bloc;Compétence;Intitulé du bloc;Intitulé de la certification',
      'RNCP1BC01;a;A;T',
      'Rubrique de la fiche;Contenu',
      'Niveau;4',
      'Level;5',
      'Échéance de l’enregistrement;31/08/2026',
      'First day;hier',
      'NSF;250r;Production',
      'NSF;;sans code',
      'Certificateur;Ministère;;;https://exemple.fr',
      'Voie d’accès;Scolaire;oui;initial;',
      'Voie d’accès;Scolaire;peut-être;initial;',
      'Lien;https://a',
      'Lien;https://b',
      'Nouvelle-Calédonie;non',
      'Prix;12 €',
    ]);
    const [certification] = result.certifications;
    expect(certification).toMatchObject({
      level: 4,
      dates: { start: null, registrationEnd: '2026-08-31' },
      nsf: [{ code: '250r', label: 'Production' }],
      certifiers: [
        { legalName: 'Ministère', siret: null, tradeName: null, website: 'https://exemple.fr' },
      ],
      accessRoutes: [{ label: 'Scolaire', open: true, route: 'initial', jury: null }],
      links: ['https://a', 'https://b'],
      territories: { newCaledonia: false, frenchPolynesia: null },
    });
    expect(doubtsOf(result).filter(([code]) => code === 'field-ignored')).toEqual([
      ['field-ignored', 5],
      ['field-ignored', 7],
      ['field-ignored', 9],
      ['field-ignored', 12],
      ['field-ignored', 16],
    ]);
  });

  test('several certifications, each with its lines; lines of another are said', () => {
    const result = read([
      'Certification;Intitulé de la certification;Bloc;Intitulé du bloc;Compétence',
      'RNCP1;Un;1;A;a',
      'RNCP2;Deux;1;B;b',
      'RNCP1;Un;2;C;c',
      'Certification;Rubrique de la fiche;Contenu',
      'RNCP2;Diplôme;CAP',
      'RNCP3;Diplôme;BTS',
    ]);
    expect(
      result.certifications.map(({ code, title, diploma, blocks }) => [
        code,
        title,
        diploma,
        blocks.length,
      ]),
    ).toEqual([
      ['RNCP1', 'Un', null, 2],
      ['RNCP2', 'Deux', 'CAP', 1],
    ]);
    expect(result.warnings.map(({ code, line }) => [code, line])).toEqual([['field-ignored', 7]]);
  });

  test('the code may come from the caller, or from the name of the file', () => {
    const lines = ['Bloc;Compétence', '1;Compter'];
    expect(read(lines, { code: 'RNCP7' }).certifications[0]?.code).toBe('RNCP7');
    const named = read(lines, { name: 'RNCP8 bloc 1.csv' });
    expect(named.certifications[0]?.blocks[0]?.code).toBe('RNCP8BC01');
    expect(doubtsOf(named)).toContainEqual(['certification-code-from-name', null]);
    expect(isTable([['x'], ['Bloc', 'Compétence']])).toBe(true);
    expect(isTable([['Bloc', 'x']])).toBe(false);
  });
});

describe('a table that cannot be read says why and where', () => {
  const head = 'Certification;Bloc;Intitulé du bloc;Compétence';
  test.each([
    ['no block column', ['Compétence', 'x'], 'columns-missing', 'row 1'],
    ['only headings', [head], 'empty', null],
    ['no code at all', [head, ';1;A;a'], 'no-code', 'row 2'],
    ['a code that is none', [head, 'RNCP;1;A;a'], 'no-code', 'row 2'],
    ['a block that is none', [head, '', 'RNCP1;Maths;A;a'], 'no-code', 'row 3'],
    ['a competence above all blocks', [head, 'RNCP1;;;a'], 'no-code', 'row 2'],
    ['a block of another certification', [head, 'RNCP1;RNCP2BC01;A;a'], 'code-mismatch', 'row 2'],
    [
      'a thousand competences in a block',
      [head, ...Array.from({ length: 1000 }, () => 'RNCP1;1;A;a')],
      'too-large',
      null,
    ],
  ])('%s', (_, lines, problem, place) => {
    const reading = () => read(lines);
    expect(reading).toThrow(InterchangeError);
    expect(reading).toThrow(expect.objectContaining({ problem, place }));
  });
});
