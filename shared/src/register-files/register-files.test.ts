import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  blobSource,
  bytesSource,
  explainRegisterError,
  readRegisterFiles,
  type ByteSource,
  type RegisterFilesOptions,
} from './index.ts';

const fiche = (code: string): string =>
  `<FICHE><NUMERO_FICHE>${code}</NUMERO_FICHE><INTITULE>Certification ${code}</INTITULE></FICHE>`;
/** Some 2.4 MB: more than one piece. */
const large = (): Uint8Array =>
  strToU8(
    xml(1200).replaceAll(
      '</FICHE>',
      `<SECTEURS_ACTIVITE>${'x'.repeat(2000)}</SECTEURS_ACTIVITE></FICHE>`,
    ),
  );
const xml = (count: number): string =>
  `<?xml version="1.0"?><FICHES>${Array.from({ length: count }, (_, at) => fiche(`RNCP${at + 1}`)).join('\n')}</FICHES>`;

async function read(sources: readonly ByteSource[], options: Partial<RegisterFilesOptions> = {}) {
  const heads: string[] = [];
  const codes: string[] = [];
  const format = await readRegisterFiles(sources, {
    wanted: ({ code }) => code === 'RNCP2',
    onHead: ({ code }) => void heads.push(code),
    onCertification: ({ code }) => void codes.push(code),
    ...options,
  });
  return { format, heads, codes };
}

const expected = { format: 'register-xml', heads: ['RNCP1', 'RNCP2', 'RNCP3'], codes: ['RNCP2'] };

describe('the XML of the register', () => {
  test('is read from memory, from a browser’s file, and out of an archive', async () => {
    const bytes = strToU8(xml(3));
    expect(await read([bytesSource('a', bytes)])).toEqual(expected);
    expect(await read([blobSource('a', new Blob([xml(3)]))])).toEqual(expected);
    const packed = zipSync({ 'x/': new Uint8Array(), 'x/a.xml': bytes, '__MACOSX/._a.xml': bytes });
    expect(await read([bytesSource('a', packed)])).toEqual(expected);
    const stored = zipSync({ 'a.XML': bytes }, { level: 0 });
    expect(await read([bytesSource('a', stored)])).toEqual(expected);
  });

  test('tells how far it has got, in whole and in order', { timeout: 30_000 }, async () => {
    const bytes = large();
    const packed = zipSync({ 'a.xml': bytes });
    for (const source of [bytesSource('a', bytes), bytesSource('a', packed)]) {
      const seen: number[] = [];
      const totals = new Set<number>();
      await read([source], {
        onProgress: (done, total) => {
          seen.push(done);
          totals.add(total);
        },
      });
      expect([...totals]).toEqual([bytes.length]);
      expect(seen.length).toBeGreaterThan(1);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      expect(seen.at(-1)).toBe(bytes.length);
    }
  });

  test('never asks for more than a piece of the file', async () => {
    const bytes = large();
    let largest = 0;
    const source: ByteSource = {
      name: 'a',
      size: bytes.length,
      read: (start, end) => {
        largest = Math.max(largest, end - start);
        return Promise.resolve(bytes.subarray(start, end));
      },
    };
    await read([source]);
    expect(largest).toBeLessThanOrEqual(1024 * 1024);
  });

  test('stops when it is told to', async () => {
    for (const content of [large(), zipSync({ 'a.xml': large() })]) {
      const controller = new AbortController();
      const reading = read([bytesSource('a', content)], {
        signal: controller.signal,
        onProgress: () => controller.abort(new Error('enough')),
      });
      await expect(reading).rejects.toThrow('enough');
    }
  });
});

test.each([
  ['no file', [], 'no-file'],
  ['an XML and another file', ['<?xml version="1.0"?>', 'b'], 'mixed-files'],
  ['two archives', [zipSync({ 'a.xml': strToU8('a') }), 'b'], 'mixed-files'],
  ['an archive of archives', [zipSync({ 'a.zip': zipSync({}) })], 'zip-without-export'],
  ['bytes after the mark of an archive', ['PK\u0003\u0004nothing'], 'zip-damaged'],
])('%s is refused', async (_, contents, problem) => {
  const sources = contents.map((content, at) =>
    bytesSource(`${at}`, typeof content === 'string' ? strToU8(content) : content),
  );
  const error: unknown = await read(sources).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'RegisterFilesError', problem });
  expect(explainRegisterError(error)?.fr).not.toBe(explainRegisterError(error)?.en);
});

test('what a damaged export says is told with its line; other errors are not explained', async () => {
  const error: unknown = await read([bytesSource('a', strToU8('<FICHES>\n<FICHE></b>'))]).catch(
    (thrown: unknown) => thrown,
  );
  expect(explainRegisterError(error)?.fr).toContain('(ligne 2)');
  expect(explainRegisterError(error)?.en).toContain('(line 2)');
  expect(explainRegisterError(new Error('other'))).toBeNull();
});
