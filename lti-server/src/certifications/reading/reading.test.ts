import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Certification } from '@blocmap/shared/certification';
import { exportCertification } from '@blocmap/shared/interchange';
import { bytesSource } from '@blocmap/shared/register-files';
import { parseFiche } from '@blocmap/shared/rncp';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertification, registerXml } from '../../testing/index.ts';
import { explainReading, needsCode, openFile, passCertifications } from './index.ts';
import { readCertificationFiles, type ReadingOptions } from './read.ts';

const fixtures = path.join(import.meta.dirname, '../../../../shared/src/rncp');
const csvFolder = path.join(fixtures, 'register/fixtures/csv');
let fiche: string;
let folder: string;
beforeAll(async () => {
  fiche = await readFile(path.join(fixtures, 'fixtures/RNCP35698-fiche.txt'), 'utf8');
  folder = await mkdtemp(path.join(tmpdir(), 'blocmap-reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = (content: string | Uint8Array, options?: ReadingOptions, name = 'file') =>
  readCertificationFiles(
    [bytesSource(name, typeof content === 'string' ? strToU8(content) : content)],
    options,
  );
const refused = async (content: string | Uint8Array, options?: ReadingOptions): Promise<string> => {
  const error: unknown = await read(content, options).then(
    ({ format }) => new Error(`read as ${format}`),
    (thrown: unknown) => thrown,
  );
  return explainReading(error, 'fr') ?? String(error);
};
const codes = ({ certifications }: { certifications: readonly Certification[] }): string[] =>
  certifications.map(({ code }) => code);

describe('what a file holds decides how it is read, not its name', () => {
  test('the text of a fiche, in the encodings that copies come in', async () => {
    const expected = { format: 'fiche-text', certifications: [parseFiche(fiche)] };
    expect(await read(fiche, {}, 'export.xml')).toEqual(expected);
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${fiche}`, 'utf16le'));
    expect(codes(await read(utf16))).toEqual(['RNCP35698']);
  });

  test('a table in Windows-1252, as French spreadsheets save it', async () => {
    const table = 'Bloc;Intitulé du bloc;Texte de la compétence\nRNCP1BC01;Métier;Réparer';
    const result = await read(new Uint8Array(Buffer.from(table, 'latin1')));
    expect(result.format).toBe('csv');
    expect(result.certifications[0]?.blocks[0]?.title).toBe('Métier');
  });

  test.each(['json', 'case', 'open-badges', 'moodle-csv', 'csv', 'xlsx'] as const)(
    'what is exported as %s',
    async (format) => {
      const { content } = await exportCertification(makeCertification('RNCP99001'), format, {
        baseUrl: 'https://tool.example',
        changedAt: '2026-09-01T08:00:00Z',
      });
      const result = await read(content, { code: 'RNCP99001' }, 'fiche.txt');
      expect(result).toMatchObject({ format, certifications: [{ code: 'RNCP99001' }] });
      expect(result.certifications[0]?.blocks).toHaveLength(3);
    },
  );

  test('the XML of the register, plain or packed, of which some are wanted', async () => {
    const xml = registerXml(['RNCP1', 'RNCP2', 'RNCP3']);
    const progress: number[] = [];
    const options: ReadingOptions = {
      wanted: ({ code }) => code !== 'RNCP2',
      onProgress: (done, total) => void progress.push(done / total),
    };
    const plain = await read(xml, options);
    expect([plain.format, ...codes(plain)]).toEqual(['register-xml', 'RNCP1', 'RNCP3']);
    const packed = zipSync({
      'some/folder/../../export.xml': strToU8(xml),
      'read.me': strToU8(''),
    });
    expect(codes(await read(packed, options))).toEqual(['RNCP1', 'RNCP3']);
    expect(progress.at(-1)).toBe(1);
  });

  test('the CSV files of the register, together, alone or packed', async () => {
    const names = (await readdir(csvFolder)).filter((name) => name.endsWith('.csv'));
    const files = await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(csvFolder, name))] as const),
    );
    const sources = files.map(([name, bytes]) => bytesSource(name, bytes));
    const together = await readCertificationFiles(sources);
    expect(together.format).toBe('register-csv');
    expect(together.certifications.length).toBeGreaterThan(0);
    const packed = await read(zipSync(Object.fromEntries(files)));
    expect(codes(packed)).toEqual(codes(together));
    const standard = files.find(([name]) => name.includes('Standard'));
    const [name = '', bytes = new Uint8Array()] = standard ?? [];
    expect((await read(bytes, {}, name)).format).toBe('register-csv');
  });

  test('a file of this machine, piece by piece', async () => {
    const file = path.join(folder, 'export.zip');
    await writeFile(file, zipSync({ 'a.xml': strToU8(registerXml(['RNCP7'])) }));
    const source = await openFile(file);
    expect(codes(await readCertificationFiles([source]))).toEqual(['RNCP7']);
    await source.close();
    await expect(openFile(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});

describe('what cannot be read is refused with what was expected and what to do', () => {
  const encrypted = zipSync({ 'a.xml': strToU8('<FICHES/>') });
  // The flags of the local header and of the directory's entry.
  encrypted[6] = 1;
  encrypted[encrypted.findIndex((_, at) => isEntry(encrypted, at)) + 8] = 1;
  const whole = zipSync({ 'a.xml': strToU8(registerXml(['RNCP1'])) });

  test.each([
    ['nothing', '', 'il n’y a rien'],
    ['white space', ' \n\t ', 'il n’y a rien'],
    ['other text', 'Lorem ipsum dolor sit amet.', 'rien de cela'],
    ['a web page', '<!DOCTYPE html><html></html>', 'page web enregistrée'],
    ['another encoding', Buffer.from('Compétences visées', 'latin1'), 'UTF-8'],
    ['other XML', '<?xml version="1.0"?><html/>', 'racine FICHES'],
    ['an XML that is cut', registerXml(['RNCP1']).slice(0, -30), 's’arrête avant'],
    [
      'an XML with entities',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><FICHES/>',
      'DOCTYPE',
    ],
    ['a PDF that is none', '%PDF-1.7\n%%EOF', 'PDF'],
    ['an archive without an export', zipSync({ 'a.txt': strToU8('a') }), 'n’en contient pas'],
    ['an empty archive', zipSync({}), 'n’en contient pas'],
    ['two exports', zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<b/>') }), 'plusieurs'],
    ['an archive that is cut', whole.subarray(0, -40), 'abîmée ou coupée'],
    ['an archive with damage inside', damaged(whole), 'abîmée'],
    ['an archive with a password', encrypted, 'sans mot de passe'],
    ['JSON that is cut', '{"code":"RNCP1"', 'abîmé ou coupé'],
  ])('%s', async (_, content, words) => {
    expect(await refused(content)).toContain(words);
  });

  test('an archive that unpacks to far more than a real one', async () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(40 * 1024 * 1024).fill(32) }, { level: 9 });
    expect(await refused(bomb)).toContain('bien plus de données');
    const limits = { zip: { members: 2, unpacked: 1000, ratio: 1e9 } };
    const large = zipSync({ 'a.xml': strToU8(registerXml(['RNCP1']).repeat(3)) });
    expect(await refused(large, { limits })).toContain('bien plus de données');
    const many = zipSync(Object.fromEntries(['a', 'b', 'c'].map((n) => [`${n}.xml`, strToU8('')])));
    expect(await refused(many, { limits })).toContain('bien plus de données');
  });

  test('several files that are no export', async () => {
    const sources = ['a', 'b'].map((name) => bytesSource(name, strToU8(fiche)));
    await expect(readCertificationFiles(sources)).rejects.toMatchObject({
      problem: 'several-files',
    });
  });

  test('a file in which nothing is wanted, or too much', async () => {
    const xml = registerXml(['RNCP1', 'RNCP2', 'RNCP3']);
    expect(await refused(xml, { wanted: () => false })).toContain('Aucun des référentiels');
    expect(await refused(xml, { limits: { certifications: 2 } })).toContain('plus de référentiels');
    const all: string[] = [];
    await passCertifications(
      [bytesSource('x', strToU8(xml))],
      {},
      ({ code }) => void all.push(code),
    );
    expect(all).toEqual(['RNCP1', 'RNCP2', 'RNCP3']);
  });

  test('two certifications of one code', async () => {
    const twice = [makeCertification(), { ...makeCertification(), title: 'Autre' }];
    expect(await refused(JSON.stringify(twice))).toContain('sous le même code');
    const same = [makeCertification(), makeCertification()];
    expect((await read(JSON.stringify(same))).certifications).toHaveLength(1);
  });

  test('a file that names no code asks for it', async () => {
    const { content } = await exportCertification(makeCertification(), 'csv', {
      baseUrl: 'https://tool.example',
      changedAt: '2026-09-01T08:00:00Z',
    });
    const nameless = String(content).replaceAll('RNCP99001', '');
    const error: unknown = await read(nameless).catch((thrown: unknown) => thrown);
    expect([needsCode(error), explainReading(error, 'en')]).toEqual([
      true,
      expect.stringContaining('code'),
    ]);
  });

  test('a mistake of ours is not the file’s', () => {
    expect(explainReading(new TypeError('x'), 'fr')).toBeNull();
  });
});

function isEntry(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
}

function damaged(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.fill(0xff, 60, 90);
  return copy;
}
