import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { EXPORT_FORMATS, readCertifications } from '@blocmap/shared/interchange';
import { RNCP35698, shippedCertification } from '@blocmap/shared/rncp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocmap-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function blocmapOn(terminal: boolean, ...args: string[]) {
  const stdout = Object.assign(new PassThrough(), { isTTY: terminal });
  const stderr = new PassThrough();
  const read = Promise.all([buffer(stdout), buffer(stderr)]);
  const env = { BLOCMAP_DATA_DIR: folder, BLOCMAP_URL: 'https://blocmap.example' };
  const code = await run(['export', ...args], { stdout, stderr, env });
  stdout.end();
  stderr.end();
  const [out, err] = await read;
  return { code, out, err: err.toString('utf8') };
}

describe('blocmap export', () => {
  test.each(EXPORT_FORMATS)('%s is written whole and read again', async (format) => {
    const { code, out, err } = await blocmapOn(false, '--format', format, RNCP35698);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { certifications } = await readCertifications(out);
    const shipped = shippedCertification(RNCP35698);
    const textsOf = (one: (typeof certifications)[number] | undefined) =>
      one?.blocks.map(({ code: block, competences }) => [block, ...competences.map((c) => c.text)]);
    // A badge stands for a block: its competences are alignments, whose names are cut by no one.
    expect(textsOf(certifications[0])).toEqual(textsOf(shipped));
  });

  test('the delimiter, the language and the address are the reader’s', async () => {
    const csv = await blocmapOn(false, '--format', 'moodle-csv', '--delimiter', ';', RNCP35698);
    expect(csv.out.toString('utf8')).toContain('Parent ID number;');
    const english = await blocmapOn(false, '--format', 'csv', '--lang', 'en', RNCP35698);
    const french = await blocmapOn(false, '--format', 'csv', RNCP35698);
    expect(english.out.equals(french.out)).toBe(false);
    const args = ['--format', 'case', '--base-url', 'https://x.example/', RNCP35698];
    expect((await blocmapOn(false, ...args)).out.toString('utf8')).toContain(
      '"https://x.example/ims/case/v1p1/CFDocuments/',
    );
  });

  test('a file is written once and never over another', async () => {
    const file = join(folder, 'out.xlsx');
    const args = ['--format', 'xlsx', '-o', file, RNCP35698];
    const first = await blocmapOn(true, ...args);
    expect(first).toMatchObject({ code: 0 });
    expect(first.err).toContain(file);
    const written = await readFile(file);
    const second = await blocmapOn(true, ...args);
    expect(second).toMatchObject({ code: 1 });
    expect(second.err).toContain('existe déjà');
    expect((await readFile(file)).equals(written)).toBe(true);
    const nowhere = await blocmapOn(true, '--format', 'json', '-o', join(file, 'x'), RNCP35698);
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toContain('ne peut pas être écrit');
  });

  test('a terminal gets text, but no spreadsheet', async () => {
    const refused = await blocmapOn(true, '--format', 'xlsx', RNCP35698);
    expect(refused.code).toBe(2);
    expect(refused.out).toHaveLength(0);
    expect((await blocmapOn(true, '--format', 'csv', RNCP35698)).code).toBe(0);
  });

  test.each([
    [['--format', 'csv', 'RNCP1'], 1, RNCP35698],
    [['--format', 'csv', '--version', 'f'.repeat(64), RNCP35698], 1, 'pas de version'],
    [['--format', 'csv', 'maths'], 2, 'RNCP35698'],
    [['--format', 'pdf', RNCP35698], 2, '--help'],
    [['--format', 'csv', '--delimiter', '|', RNCP35698], 2, '--help'],
    [['--format', 'case', '--base-url', 'javascript:1', RNCP35698], 2, '--help'],
    [[RNCP35698], 2, '--help'],
    [['--format', 'csv'], 2, '--help'],
  ])('%j is answered with what to do', async (args, code, words) => {
    const outcome = await blocmapOn(false, ...args);
    expect({ code: outcome.code, out: outcome.out.length }).toEqual({ code, out: 0 });
    expect(outcome.err).toContain(words);
  });

  test('help names every format', async () => {
    const { code, out } = await blocmapOn(false, '--help');
    expect(code).toBe(0);
    expect(out.toString('utf8')).toContain('case, moodle-csv, open-badges, csv, xlsx');
  });
});
