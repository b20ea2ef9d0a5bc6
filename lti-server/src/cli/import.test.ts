import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { certificationVersion, currentVersion, openStore } from '../store/index.ts';
import { makeCertification, registerXml } from '../testing/index.ts';
import { run } from './run.ts';

const fixture = '../../../shared/src/rncp/fixtures/RNCP35698-fiche.txt';
let folder: string;
let fiche: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocmap-import-'));
  fiche = join(folder, 'fiche.txt');
  const printed = await readFile(new URL(fixture, import.meta.url), 'utf8');
  await writeFile(fiche, printed.replaceAll('35698', '42118'));
  const moodle = 'https://moodle.example/';
  const ids = ['--client-id', 'abc', '--deployment-id', '1'];
  await blocmap('register-platform', '--moodle', moodle, ...ids);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function blocmap(...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const read = Promise.all([text(stdout), text(stderr)]);
  const env = { BLOCMAP_DATA_DIR: folder, BLOCMAP_URL: 'https://blocmap.example' };
  const code = await run(args, { stdout, stderr, env });
  stdout.end();
  stderr.end();
  const [out, err] = await read;
  return { code, out, err };
}

async function stored() {
  const store = await openStore({ kind: 'pglite', dataDir: join(folder, 'database') });
  const rows = await store.read(async (reader) => ({
    versions: await reader.select().from(certificationVersion),
    current: await reader.select().from(currentVersion),
  }));
  await store.close();
  return rows;
}

test('compares and saves nothing, unless it is told to', async () => {
  const { code, out, err } = await blocmap('import', fiche);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject([
    {
      code: 'RNCP42118',
      state: 'new',
      current: null,
      comparison: { counts: { competences: { new: 76 } } },
    },
  ]);
  expect(err).toContain('Rien n’a été enregistré');
  expect(await stored()).toEqual({ versions: [], current: [] });
});

test('does not save what is doubtful without a word', { timeout: 120_000 }, async () => {
  const refused = await blocmap('import', fiche, '--save');
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('RNCP42118');
  const args = ['import', fiche, '--save', '--accept-doubts', '--by', 'teacher-1'];
  const saved = await blocmap(...args);
  expect(saved.code).toBe(0);
  expect(JSON.parse(saved.out)).toMatchObject([{ code: 'RNCP42118', outcome: 'current' }]);
  const { versions, current } = await stored();
  expect(versions).toMatchObject([{ code: 'RNCP42118', importedBy: 'teacher-1' }]);
  expect(current).toMatchObject([{ code: 'RNCP42118', published: true }]);
  expect(JSON.parse((await blocmap(...args)).out)).toMatchObject([{ outcome: 'already' }]);
});

test('saves the next version beside the one before', { timeout: 120_000 }, async () => {
  const file = join(folder, 'own.json');
  await writeFile(file, JSON.stringify(makeCertification('RNCP99001')));
  await blocmap('import', file, '--save');
  const changed = { ...makeCertification('RNCP99001'), title: 'Autre' };
  await writeFile(file, JSON.stringify(changed));
  const compared = await blocmap('import', file, '--dry-run');
  expect(JSON.parse(compared.out)).toMatchObject([{ state: 'changed' }]);
  await blocmap('import', file, '--save');
  const { versions, current } = await stored();
  expect(versions.filter(({ code }) => code === 'RNCP99001')).toHaveLength(2);
  expect(current.find(({ code }) => code === 'RNCP99001')).toMatchObject({ published: false });
});

test('picks from an export, and refuses too many at once', async () => {
  const file = join(folder, 'export.xml');
  const codes = Array.from({ length: 60 }, (_, at) => `RNCP${at + 1}`);
  await writeFile(file, registerXml(codes));
  const all = await blocmap('import', file);
  expect([all.code, all.out]).toEqual([1, '']);
  expect(all.err).toContain('plus de référentiels');
  const picked = await blocmap('import', file, '--code', 'RNCP7');
  expect(JSON.parse(picked.out)).toMatchObject([{ code: 'RNCP7' }]);
});

test.each([
  [['import'], 2],
  [['import', 'absent.txt'], 1],
  [['import', 'a', '--save', '--dry-run'], 2],
  [['import', 'a', '--code', '35698'], 2],
])('%j ends with %i', async (args, expected) => {
  const { code, out, err } = await blocmap(...args);
  expect([code, out]).toEqual([expected, '']);
  expect(err).not.toBe('');
});
