import { readFile } from 'node:fs/promises';
import type { Certification } from '@blocmap/shared/certification';
import { parseFiche, shippedCertifications } from '@blocmap/shared/rncp';
import { beforeAll, describe, expect, it } from 'vitest';
import printed from './fixtures/RNCP99001.json' with { type: 'json' };
import { tinyPdf } from './fixtures/tiny-pdf.ts';
import { FichePdfError, type FichePdfReason, MAX_PDF_BYTES, readFichePdf } from './index.ts';

const LINE = 'Poser des panneaux sur un chantier et en rendre compte a un chef de chantier.';
const TEXT = Array.from(
  { length: 20 },
  (_, index) => `- ${'abcdefghijklmnopqrst'[index]} : ${LINE}`,
);

async function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`fixtures/${name}`, import.meta.url));
}

/** Without what tells how a text was copied. */
function contentOf(certification: Certification) {
  const blocks = certification.blocks.map((block) => ({ ...block, raw: null }));
  return { ...certification, blocks, warnings: [] };
}

async function reasonOf(bytes: Uint8Array): Promise<FichePdfReason> {
  const error: unknown = await readFichePdf(bytes).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(FichePdfError);
  return (error as FichePdfError).reason;
}

describe('readFichePdf of a print of RNCP35698', () => {
  let fiche: Certification;
  let pages: number;

  beforeAll(async () => {
    const read = await readFichePdf(await fixture('RNCP35698.pdf'));
    fiche = parseFiche(read.text);
    pages = read.pages;
  });

  it('finds its blocks, competences and modalities', () => {
    expect(fiche.blocks).toHaveLength(15);
    expect(fiche.blocks.flatMap(({ competences }) => competences)).toHaveLength(76);
    expect(fiche.blocks.flatMap(({ evaluation }) => evaluation)).toHaveLength(44);
    expect(pages).toBe(14);
  });

  it('gives all that its text gives', () => {
    const shipped = shippedCertifications().map((certification) => contentOf(certification));
    expect(shipped).toEqual([contentOf(fiche)]);
  });

  it('has no doubt of what stands in which cell: places show it', () => {
    const doubts = fiche.warnings.filter(({ code }) => code.startsWith('cell'));
    expect(fiche.warnings).not.toEqual([]);
    expect(doubts).toEqual([]);
  });
});

describe('readFichePdf of a print of another fiche', () => {
  it('gives all that was printed', async () => {
    const { text } = await readFichePdf(await fixture('RNCP99001.pdf'));
    const { warnings, blocks, ...fields } = parseFiche(text);
    const expected = printed.blocks.map(({ raw, ...block }) => ({
      ...block,
      raw: expect.objectContaining({ evaluation: raw.evaluation }) as unknown,
    }));
    expect(printed).toMatchObject(fields);
    expect(blocks).toEqual(expected);
    expect(new Set(warnings.map(({ code }) => code))).toEqual(
      new Set(['evaluation-prose', 'section-empty']),
    );
  });
});

describe('readFichePdf of any file', () => {
  it('gives the lines of a PDF and the number of its pages', async () => {
    const { text, pages } = await readFichePdf(tinyPdf({ pages: [TEXT, [LINE]] }));
    expect(text.split('\n')).toEqual([...TEXT, LINE]);
    expect(pages).toBe(2);
  });

  it('reads several files that come at once', async () => {
    const files = [10, 15, 20].map((lines) => tinyPdf({ pages: [TEXT.slice(0, lines)] }));
    const read = await Promise.all(files.map((file) => readFichePdf(file)));
    expect(read.map(({ text }) => text.split('\n').length)).toEqual([10, 15, 20]);
  });

  it('leaves the bytes as they are', async () => {
    const bytes = tinyPdf({ pages: [TEXT] });
    const before = bytes.slice();
    await readFichePdf(bytes);
    expect(bytes).toEqual(before);
  });

  it.each<[FichePdfReason, string, () => Uint8Array]>([
    ['empty', 'nothing', () => new Uint8Array()],
    ['not-pdf', 'a text', () => encoded('RNCP35698 - Fiche')],
    ['not-pdf', 'a text that speaks of a PDF', () => encoded(`${' '.repeat(2000)}%PDF-1.7`)],
    ['too-large', 'a file far too large', () => padded(tinyPdf({ pages: [TEXT] }))],
    ['damaged', 'a mark and nothing behind it', () => encoded('%PDF-1.7\n')],
    ['damaged', 'a mark before noise', () => encoded(`%PDF-1.7\n${'\u0001\uFFFD'.repeat(500)}`)],
    ['encrypted', 'a PDF that asks for a password', () => tinyPdf({ pages: [TEXT], locked: true })],
    ['no-text', 'a page without text', () => tinyPdf({ pages: [[], []] })],
    ['no-text', 'a few words only', () => tinyPdf({ pages: [[LINE]] })],
    [
      'too-many-pages',
      'a book',
      () => tinyPdf({ pages: Array.from({ length: 151 }, () => [LINE]) }),
    ],
    ['too-much', 'pages full of text', () => tinyPdf({ pages: Array(60).fill(FULL), size: 1 })],
  ])('refuses with "%s" %s', async (reason, _, make) => {
    expect(await reasonOf(make())).toBe(reason);
  });

  it('says what it expected, what came and what to do', async () => {
    const refused = readFichePdf(encoded('RNCP35698'));
    await expect(refused).rejects.toThrow(
      /Expected a PDF file.*found something else.*copy the text/,
    );
  });

  it('gives a text or a coded error for a file cut or changed anywhere', async () => {
    const whole = await fixture('RNCP99001.pdf');
    const cuts = [0.1, 0.5, 0.9, 0.99].map((share) => whole.slice(0, whole.length * share));
    const changes = [7, 501, 4001].map((step) =>
      whole.map((byte, index) => (index > 9 && index % step === 0 ? byte ^ 0x55 : byte)),
    );
    const outcomes = await Promise.all(
      [...cuts, ...changes].map((file) =>
        readFichePdf(file).then(
          ({ text }) => text.length > 0,
          (error: unknown) => error instanceof FichePdfError,
        ),
      ),
    );
    expect(outcomes).toEqual(Array(7).fill(true));
  });
});

const FULL = Array<string>(50).fill(LINE.repeat(6));

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function padded(bytes: Uint8Array): Uint8Array {
  const large = new Uint8Array(MAX_PDF_BYTES + 1);
  large.set(bytes);
  return large;
}
