import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { anyCertification } from '../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification } from '../rncp/index.ts';
import {
  EXPORT_FORMATS,
  exportCertification,
  InterchangeError,
  readCertifications,
} from './index.ts';

const mspc = shippedCertification(RNCP35698)!;
const OPTIONS = { baseUrl: 'https://blocmap.example', changedAt: '2026-11-25T08:00:00Z' };
const bare = { ...mspc, blocks: [] };

async function problemOf(content: Uint8Array | string): Promise<string> {
  const thrown: unknown = await readCertifications(content).then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(InterchangeError);
  const { problem, message } = thrown as InterchangeError;
  expect(message).toMatch(/^Expected .+; found .+\.$/s);
  return problem;
}

const header = 'Bloc;Intitulé du bloc;Texte de la compétence';
const moodle = (rows: readonly string[]) =>
  [
    'Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy',
    ...rows,
  ].join('\n');
const row = (parent: string, id: string, framework = '') =>
  `${parent},${id},Nom,Texte,1,,,,,,,,${framework},`;

describe('a file that gives nothing says why', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['prose', 'Bonjour à tous', 'unknown-format'],
    ['half a JSON', '{"code": "RNCP1", ', 'not-json'],
    ['some other JSON', '{"hello": 1}', 'unknown-format'],
    ['an empty list', '[]', 'unknown-format'],
    [
      'a later version of ours',
      '{"format":"blocmap-certifications","version":99}',
      'newer-version',
    ],
    ['our envelope with nothing in it', '{"format":"blocmap-certifications"}', 'wrong-shape'],
    ['a wrong code', JSON.stringify({ ...bare, code: 'RNCP' }), 'wrong-shape'],
    ['blocks that are a text', JSON.stringify({ ...bare, blocks: 'BC01' }), 'wrong-shape'],
    [
      'a date that is none',
      JSON.stringify({ ...bare, dates: { ...bare.dates, start: '31/02/2026' } }),
      'wrong-shape',
    ],
    ['badges without codes', '{"@graph":[{"name":"x"}]}', 'wrong-shape'],
    ['a table without text', 'Bloc;Intitulé du bloc\nBC01;Maths', 'columns-missing'],
    ['a table without code', `${header}\nBC01;Maths;Calculer`, 'no-code'],
    ['a table with a block that is none', `Certification;${header}\nRNCP1;Maths;a;b`, 'no-code'],
    ['a table of headings', header, 'empty'],
    [
      'a block of another certification',
      `Certification;${header}\nRNCP1;RNCP2BC01;a;b`,
      'code-mismatch',
    ],
    ['an open quote', `${header}\n"BC01;Maths`, 'not-csv'],
    ['a framework with short rows', moodle([row('', 'RNCP1', '1'), 'a,b,c']), 'columns-missing'],
    ['no framework row', moodle([row('', 'RNCP1BC01')]), 'no-framework'],
    [
      'two frameworks',
      moodle([row('', 'RNCP1', '1'), row('', 'RNCP2', '1')]),
      'several-frameworks',
    ],
    ['a framework without code', moodle([row('', 'cadre', '1')]), 'no-code'],
    [
      'an id number twice',
      moodle([row('', 'RNCP1', '1'), row('', 'a'), row('', 'a')]),
      'broken-hierarchy',
    ],
    ['an empty id number', moodle([row('', 'RNCP1', '1'), row('', '')]), 'broken-hierarchy'],
  ])('%s', async (_, content, problem) => {
    expect(await problemOf(content)).toBe(problem);
    expect(await problemOf(new TextEncoder().encode(content))).toBe(problem);
  });

  test('binary content', async () => {
    expect(await problemOf(new Uint8Array([1, 0, 2, 0, 3]))).toBe('not-text');
  });

  test('an archive that is no spreadsheet, and a damaged one', async () => {
    const zip = zipSync({ '../../etc/passwd': strToU8('root') });
    expect(await problemOf(zip)).toBe('not-xlsx');
    expect(await problemOf(zip.slice(0, 40))).toBe('not-xlsx');
  });

  test('an archive that would grow without end', async () => {
    const zip = zipSync(
      { 'xl/worksheets/sheet1.xml': new Uint8Array(65 * 1024 * 1024) },
      { level: 1 },
    );
    expect(zip.length).toBeLessThan(1024 * 1024);
    expect(await problemOf(zip)).toBe('too-large');
  });

  test('a cell that no spreadsheet holds is refused when it is written', async () => {
    const long = { ...mspc, title: 'x'.repeat(40_000) };
    await expect(exportCertification(long, 'xlsx', OPTIONS)).rejects.toMatchObject({
      problem: 'cell-too-long',
    });
  });
});

describe('what can be read with a doubt says so', () => {
  test('a table as people write it', async () => {
    const table = `Certification;Remarque;Bloc;Texte de la compétence\nRNCP42118;à voir;3;Diagnostiquer\nRNCP42118;;BC03;Réparer`;
    const { certifications } = await readCertifications(new TextEncoder().encode(table));
    const [read] = certifications;
    expect(read?.blocks[0]).toMatchObject({ code: 'RNCP42118BC03', title: 'RNCP42118BC03' });
    expect(read?.blocks[0]?.competences.map(({ id }) => id)).toEqual([
      'RNCP42118BC03.1',
      'RNCP42118BC03.2',
    ]);
    expect(read?.warnings.map(({ code, line }) => [code, line])).toEqual([
      ['title-missing', 2],
      ['columns-ignored', 1],
    ]);
  });

  test('Windows-1252, as French spreadsheets save it', async () => {
    const bytes = Buffer.from('Bloc;Texte de la compétence\nRNCP1BC01;Réparer', 'latin1');
    const { certifications } = await readCertifications(bytes);
    expect(certifications[0]?.blocks[0]?.competences[0]?.text).toBe('Réparer');
  });

  test('a Moodle framework whose rows hang nowhere', async () => {
    const text = moodle([row('', 'RNCP1', '1'), row('', 'RNCP1BC01'), row('absent', 'x')]);
    const { certifications } = await readCertifications(text);
    expect(certifications[0]?.warnings.map(({ code, line }) => [code, line])).toEqual([
      ['parent-unknown', 4],
      ['block-empty', null],
    ]);
  });

  test('our own JSON that somebody has edited', async () => {
    const { content } = await exportCertification(bare, 'json', OPTIONS);
    const edited = String(content).replace(bare.title, 'Autre');
    const { certifications } = await readCertifications(edited);
    expect(certifications[0]?.warnings.at(-1)?.code).toBe('hash-mismatch');
  });
});

test('damage never crashes a reader: it reads, or says why not', async () => {
  const damaged = fc
    .record({
      certification: anyCertification,
      format: fc.constantFrom(...EXPORT_FORMATS),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      flips: fc.array(
        fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 255 })),
        {
          maxLength: 4,
        },
      ),
    })
    .filter(({ cut, flips }) => cut < 1 || flips.length > 0);
  await fc.assert(
    fc.asyncProperty(damaged, async ({ certification, format, cut, flips }) => {
      const { content } = await exportCertification(certification, format, OPTIONS);
      const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const bytes = whole.slice(0, Math.floor(whole.length * cut));
      for (const [place, value] of flips) {
        const index = Math.floor(bytes.length * place);
        bytes[index] = (bytes[index] ?? 0) ^ value;
      }
      const outcome: unknown = await readCertifications(bytes).then(
        ({ certifications }) => certifications,
        (error: unknown) => error,
      );
      expect(Array.isArray(outcome) || outcome instanceof InterchangeError).toBe(true);
    }),
    { numRuns: 150 },
  );
});
