import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyCertification } from '../../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification } from '../../rncp/index.ts';
import { InterchangeError } from '../errors.ts';
import { heldBy } from '../held.ts';
import { readCsv } from '../text/index.ts';
import { COLUMNS } from './columns.ts';
import { isMoodleCsv, readMoodleCsv, writeMoodleCsv } from './index.ts';
import { readDescription } from './description.ts';

// The machine may be busy, and a property that fails takes its time to shrink.
vi.setConfig({ testTimeout: 60_000 });

const mspc = shippedCertification(RNCP35698)!;

/** A row of Moodle's export. */
const row = (
  parent: string,
  id: string,
  name = `Nom ${id}`,
  description = '',
  isFramework = '',
): string[] => [
  parent,
  id,
  name,
  description,
  '1',
  '',
  '',
  '',
  '0',
  'null',
  '',
  '7',
  isFramework,
  '',
];
const framework = (id = 'RNCP42118', name = 'RNCP42118 Cuisine') => row('', id, name, '', '1');
const read = (rows: readonly string[][], code?: string) =>
  readMoodleCsv([[...COLUMNS], ...rows], code === undefined ? {} : { code }).certifications[0]!;
const codesOf = (certification: ReturnType<typeof read>) =>
  certification.warnings.map(({ code, line }) => [code, line]);

describe('what is written', () => {
  const rows = readCsv(writeMoodleCsv(mspc));

  test('has 14 cells in every row: the headings, one framework, 15 blocks, 76 competences', () => {
    expect(rows.filter((cells) => cells.length !== 14)).toEqual([]);
    expect(rows[0]).toEqual([...COLUMNS]);
    expect(rows.filter((cells) => cells[12] === '1')).toHaveLength(1);
    expect(rows).toHaveLength(1 + 1 + 15 + 76);
  });

  test('puts competences below their blocks, whose ids are ours', () => {
    expect(rows[2]?.slice(0, 3)).toEqual(['', 'RNCP35698BC01', 'Mathématiques']);
    expect(rows[3]?.slice(0, 2)).toEqual(['RNCP35698BC01', 'RNCP35698BC01.1']);
  });

  test('names a scale once, with a default and what is proficient; the rest inherit it', () => {
    const [, framework, ...others] = rows;
    const items = framework![5]!.split(',');
    const [head, ...levels] = JSON.parse(framework![6]!) as Record<string, number>[];
    expect(head).toEqual({ scaleid: '1' });
    expect(levels.filter(({ scaledefault }) => scaledefault === 1)).toHaveLength(1);
    expect(levels.every(({ id }) => id! >= 1 && id! <= items.length)).toBe(true);
    expect(levels.some(({ proficient }) => proficient === 1)).toBe(true);
    expect(others.filter((cells) => cells[5] !== '' || cells[6] !== '')).toEqual([]);
  });

  test('cuts long names between words, and has the full text in the description', () => {
    const long = rows.filter((cells) => cells[2]?.endsWith('…'));
    expect(long.length).toBeGreaterThanOrEqual(18);
    const text = mspc.blocks[1]!.competences.find((one) => one.text.length > 120)!;
    const cells = rows.find((one) => one[1] === text.id)!;
    const name = cells[2]!.slice(0, -1);
    expect(text.text.startsWith(name)).toBe(true);
    expect(text.text.charAt(name.length)).toMatch(/[\s,;:.]/);
    expect(readDescription(cells[3]!, () => true).text).toBe(text.text);
  });

  test('of anything is a file that Moodle takes', () => {
    fc.assert(
      fc.property(anyCertification, (certification) => {
        const body = readCsv(writeMoodleCsv(certification)).slice(1);
        const faults = body.filter(
          ([, id = '', name = '', description = '']) =>
            // What it cuts, skips, strips, takes for a formula or for the end of a cell.
            Array.from(name).length > 100 ||
            Array.from(id).length > 100 ||
            name === '' ||
            name === '0' ||
            /[<>\\\p{Cc}]|^[=+\-@]/u.test(name) ||
            description.includes('\\') ||
            !description.startsWith('<p>') ||
            !name.isWellFormed(),
        );
        expect(faults).toEqual([]);
        expect(new Set(body.map(([, id]) => id)).size).toBe(body.length);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['0', 'RNCP35698BC01 0'],
    ['\t\n', 'RNCP35698BC01'],
    ['=1+1', "'=1+1"],
    ['a < b', 'a ‹ b'],
    [String.raw`C:\x`, 'C:∖x'],
    ['🔧'.repeat(101), `${'🔧'.repeat(99)}…`],
    [`-${'x'.repeat(99)}`, `'-${'x'.repeat(97)}…`],
  ])('the name %j becomes %j', (title, name) => {
    const rows = readCsv(writeMoodleCsv({ ...mspc, blocks: [{ ...mspc.blocks[0]!, title }] }));
    expect(rows[2]?.[2]).toBe(name);
  });
});

describe('what Moodle 4.5.6 exports', () => {
  const exported = (name: string) =>
    readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

  test('of our own file, is our certification again', () => {
    const rows = readCsv(exported('moodle-4.5.6-RNCP35698.csv'));
    expect(isMoodleCsv(rows)).toBe(true);
    const [again] = readMoodleCsv(rows).certifications;
    expect(heldBy('moodle-csv', again!)).toEqual(heldBy('moodle-csv', mspc));
    expect(again?.warnings).toEqual([]);
  });

  test('of a framework made there, is blocks and competences by its hierarchy', () => {
    const rows = readCsv(exported('moodle-4.5.6-other.csv'));
    expect(isMoodleCsv(rows)).toBe(true);
    const [foreign] = readMoodleCsv(rows, { code: 'RNCP42118' }).certifications;
    expect(foreign).toMatchObject({ code: 'RNCP42118', title: 'CAP Cuisine' });
    expect(
      foreign?.blocks.map(({ title, optional, competences }) => [
        title,
        optional,
        competences.map(({ text, group, aliases }) => [text, group, aliases]),
      ]),
    ).toEqual([
      [
        'Organiser la production',
        false,
        [
          [
            'Réceptionner les marchandises : contrôler la quantité & la qualité.',
            'Approvisionner',
            ['C1.1'],
          ],
          [
            String.raw`Stocker : Ranger dans le dossier « C:\cuisine\"stock" ».`,
            'Approvisionner',
            ['C1.2'],
          ],
          ['Nettoyer', null, ['C1.3']],
        ],
      ],
      ['Servir (bloc facultatif)', true, [['Dresser', null, ['C2.1']]]],
    ]);
  });
});

describe('a framework of others', () => {
  test('gives blocks, groups and competences, codes as aliases, names before prose', () => {
    const certification = read(
      [
        framework('cadre', 'Cuisine'),
        row('', 'A1', 'Préparer', '<p>Bloc 1</p>'),
        row('A1', 'A1.G', 'Organiser'),
        row('A1.G', 'C1.1', 'Choisir', '<p>Choisir les <b>produits</b></p><ul><li>frais</li></ul>'),
        row('A1', 'C1.2', 'Cuire'),
        row('', 'A2', 'Mobilité (bloc facultatif)'),
        row('A2', 'C2.1', 'Partir', 'Aller &eacute;tudier ailleurs'),
      ],
      'RNCP42118',
    );
    expect(certification).toMatchObject({ code: 'RNCP42118', title: 'Cuisine' });
    expect(
      certification.blocks.map(({ code, title, optional }) => [code, title, optional]),
    ).toEqual([
      ['RNCP42118BC01', 'Préparer : Bloc 1', false],
      ['RNCP42118BC02', 'Mobilité (bloc facultatif)', true],
    ]);
    expect(certification.blocks.flatMap(({ competences }) => competences)).toEqual([
      {
        id: 'RNCP42118BC01.1',
        text: 'Choisir les produits\nfrais',
        group: 'Organiser',
        aliases: ['C1.1'],
      },
      { id: 'RNCP42118BC01.2', text: 'Cuire', group: null, aliases: ['C1.2'] },
      {
        id: 'RNCP42118BC02.1',
        text: 'Partir : Aller étudier ailleurs',
        group: null,
        aliases: ['C2.1'],
      },
    ]);
    expect(codesOf(certification)).toEqual([
      ['block-code-made', 3],
      ['block-code-made', 7],
      ['competence-id-made', 5],
      ['competence-id-made', 8],
    ]);
  });

  test('may be our own after changes in Moodle: ids stay, new ones follow, none is taken twice', () => {
    const rows = readCsv(writeMoodleCsv(mspc));
    const [first] = mspc.blocks;
    const changed = [
      ...rows.filter((cells) => cells[1] !== `${first!.code}.2`),
      row(first!.code, 'M6', 'Coder'),
    ];
    const [again] = readMoodleCsv(changed).certifications;
    expect(again?.blocks[0]?.competences.map(({ id, text }) => [id, text])).toEqual([
      ...first!.competences.filter((_, index) => index !== 1).map(({ id, text }) => [id, text]),
      [`${first!.code}.6`, 'Coder'],
    ]);
    expect(codesOf(again!).map(([code]) => code)).toEqual(['competence-id-made']);
  });

  test('says which rows hang nowhere, and which names may be cut', () => {
    const certification = read([
      framework(),
      row('', 'RNCP42118BC01'),
      row('absent', 'x'),
      row('loop2', 'loop1'),
      row('loop1', 'loop2'),
      row('RNCP42118BC01', 'c', `${'y'.repeat(97)}...`),
    ]);
    expect(codesOf(certification)).toEqual([
      ['parent-unknown', 4],
      ['parent-unknown', 5],
      ['parent-unknown', 6],
      ['text-perhaps-cut', 7],
      ['competence-id-made', 7],
    ]);
    expect(certification.blocks[0]?.competences).toHaveLength(1);
  });

  test('headings may be in another language', () => {
    const french = Array.from({ length: 14 }, (_, index) => `En-tête ${index}`);
    expect(isMoodleCsv([french, framework()])).toBe(true);
    expect(isMoodleCsv([french, row('', 'x')])).toBe(false);
    expect(isMoodleCsv([])).toBe(false);
  });
});

describe('a framework that cannot be read says why and where', () => {
  const block = row('', 'RNCP42118BC01');
  const deep = Array.from({ length: 30 }, (_, level) =>
    row(level === 0 ? '' : `n${level - 1}`, `n${level}`),
  );
  test.each([
    ['no framework row', [block], 'no-framework', null],
    ['two frameworks', [framework(), framework('RNCP2')], 'several-frameworks', 'row 3'],
    ['a short row', [framework(), block.slice(0, 13)], 'columns-missing', 'row 3'],
    ['no code', [framework('cadre', 'Cuisine'), block], 'no-code', 'row 2'],
    ['an empty id number', [framework(), row('', '')], 'broken-hierarchy', 'row 3'],
    ['an id number twice', [framework(), block, block], 'broken-hierarchy', 'row 4'],
    ['the framework’s own id', [framework(), row('', 'RNCP42118')], 'broken-hierarchy', 'row 3'],
    ['one level only', [framework(), row('', 'a'), row('', 'b')], 'flat-hierarchy', 'row 3'],
    ['thirty levels', [framework(), ...deep], 'broken-hierarchy', 'row 15'],
    [
      'a thousand competences in a block',
      [
        framework(),
        block,
        ...Array.from({ length: 1000 }, (_, n) => row('RNCP42118BC01', `c${n}`)),
      ],
      'too-large',
      null,
    ],
  ])('%s', (_, rows, problem, place) => {
    const reading = () => read(rows);
    expect(reading).toThrow(InterchangeError);
    expect(reading).toThrow(expect.objectContaining({ problem, place }));
  });
});

test('a description of millions of characters is read in time that grows with it alone', () => {
  const html = `<p>${'<'.repeat(1_000_000)}${'a<br />'.repeat(300_000)}</p>`;
  const { text, facts } = readDescription(html, () => true);
  expect(facts).toEqual([]);
  expect(text.length).toBeGreaterThan(500_000);
});
