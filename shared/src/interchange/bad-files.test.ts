import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { Certification } from '../certification/index.ts';
import { anyCertification } from '../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification } from '../rncp/index.ts';
import {
  EXPORT_FORMATS,
  exportCertification,
  INTERCHANGE_WARNING_CODES,
  InterchangeError,
  interchangeErrorTexts,
  interchangeWarningTexts,
  readCertifications,
  type InterchangeProblem,
} from './index.ts';

// The machine may be busy, and a property that fails takes its time to shrink.
vi.setConfig({ testTimeout: 120_000 });

const mspc = shippedCertification(RNCP35698)!;
/** Enough to damage. */
const small = { ...mspc, blocks: mspc.blocks.slice(0, 2), attestedCompetences: null, warnings: [] };
const OPTIONS = { baseUrl: 'https://blocmap.example', changedAt: '2026-11-25T08:00:00Z' };
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

async function errorOf(content: Uint8Array | string): Promise<InterchangeError> {
  const thrown: unknown = await readCertifications(content).then(
    () => null,
    (error: unknown) => error,
  );
  if (thrown instanceof InterchangeError) return thrown;
  throw new Error(`Expected an InterchangeError; got ${String(thrown)}.`);
}

describe('a file that gives nothing says why', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['a mark alone', '\uFEFF', 'empty'],
    ['prose', 'Bonjour à tous', 'unknown-format'],
    ['prose with quotes', 'Il dit "bonjour" à tous', 'unknown-format'],
    ['HTML', '<!doctype html><p>Compétence</p>', 'unknown-format'],
    ['XML', '<?xml version="1.0"?><FICHES/>', 'unknown-format'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'unknown-format'],
    ['another table', 'Nom;Prénom\nDurand;Amélie', 'unknown-format'],
    ['half a JSON', '{"code": "RNCP1", ', 'not-json'],
    ['some other JSON', '{"hello": 1}', 'unknown-format'],
    ['an empty object', '{}', 'unknown-format'],
    ['an empty list', '[]', 'unknown-format'],
    ['a list of numbers', '[1, 2]', 'unknown-format'],
    ['deep nesting', '['.repeat(100_000), 'not-json'],
    ['a later version', '{"format":"blocmap-certifications","version":99}', 'unknown-version'],
    ['an open quote', 'Bloc;Compétence\n"BC01;Maths', 'not-csv'],
  ])('%s', async (_, content, problem) => {
    expect((await errorOf(content)).problem).toBe(problem);
    expect((await errorOf(bytesOf(content))).problem).toBe(problem);
  });

  test.each([
    ['binary content', new Uint8Array([1, 0, 2, 0, 3]), 'not-text'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), 'not-text'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'not-xlsx'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-xlsx'],
    ['the first bytes of an archive', new Uint8Array([0x50, 0x4b, 3, 4]), 'not-xlsx'],
  ] as const)('%s', async (_, content, problem) => {
    expect((await errorOf(content)).problem).toBe(problem);
  });

  test('in a message that says what was expected, what came and what to do', async () => {
    const { message, expected, found, advice } = await errorOf('[1]');
    expect(message).toBe(`Expected ${expected}; found ${found}. ${advice}`);
    expect(found).toBe('"[1]"');
  });

  test('and in French and English words for every problem and doubt', () => {
    const problems = Object.keys(interchangeErrorTexts.fr) as InterchangeProblem[];
    const texts = (['fr', 'en'] as const).flatMap((language) => [
      ...problems.map((problem) => interchangeErrorTexts[language][problem]),
      ...INTERCHANGE_WARNING_CODES.map((code) => interchangeWarningTexts[language][code]),
    ]);
    expect(texts.filter((text) => text.length < 20)).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('damage never crashes a reader, and never goes unseen', () => {
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });

  /** What came of it: whole certifications of the model, or a coded error; anything else is thrown. */
  async function outcomeOf(content: Uint8Array | string): Promise<'read' | InterchangeProblem> {
    try {
      const { certifications } = await readCertifications(content, { code: 'RNCP1' });
      certifications.forEach((one) => Certification.parse(one));
      return 'read';
    } catch (error) {
      if (error instanceof InterchangeError) return error.problem;
      throw error;
    }
  }

  const damaged = fc.record({
    certification: anyCertification.filter(({ blocks }) => blocks.length > 0),
    cut: fc.option(share),
    flips: fc.array(fc.tuple(share, fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    }),
  });

  test.each(EXPORT_FORMATS)('%s: cut, and with other bytes', async (format) => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ certification, cut, flips }) => {
        const { content } = await exportCertification(certification, format, OPTIONS);
        const whole = bytesOf(content);
        const bytes = whole.slice(0, Math.floor(whole.length * (cut ?? 1)));
        for (const [place, value] of flips) {
          const index = Math.floor(bytes.length * place);
          bytes[index] = (bytes[index] ?? 0) ^ value;
        }
        expect(await outcomeOf(bytes)).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: format === 'xlsx' ? 40 : 100 },
    );
  });

  test.each(['json', 'case', 'open-badges'] as const)(
    '%s: with other values in any place',
    async (format) => {
      const other = fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom('', null, -1, 'RNCP2BC01'),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(share, other), { minLength: 1, maxLength: 3 }),
          async (changes) => {
            const { content } = await exportCertification(small, format, OPTIONS);
            let text = String(content);
            for (const [place, value] of changes) {
              const values = [
                ...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|null|true|false/g),
              ];
              const target = values[Math.floor(values.length * place)]!;
              const before = text.slice(0, target.index);
              text = `${before}${JSON.stringify(value)}${text.slice(target.index + target[0].length)}`;
            }
            expect(await outcomeOf(text)).toMatch(/^[a-z-]+$/);
          },
        ),
        { numRuns: 100 },
      );
    },
  );

  test.each(['csv', 'moodle-csv'] as const)(
    '%s: with cells moved and rows lost',
    async (format) => {
      const { content } = await exportCertification(small, format, { ...OPTIONS, delimiter: ';' });
      const lines = String(content).split('\r\n');
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(lines),
          fc.array(fc.tuple(share, fc.string()), { maxLength: 4 }),
          async (kept, extra) => {
            const changed = kept.map((line, index) => {
              const [, added] =
                extra.find(([place]) => Math.floor(kept.length * place) === index) ?? [];
              return added === undefined ? line : `${added};${line}`;
            });
            expect(await outcomeOf(changed.join('\r\n'))).toMatch(/^[a-z-]+$/);
          },
        ),
        { numRuns: 100 },
      );
    },
  );

  test('of our own JSON is refused, or said', async () => {
    const { content } = await exportCertification(small, 'json', OPTIONS);
    await fc.assert(
      fc.asyncProperty(share, fc.integer({ min: 1, max: 255 }), async (place, value) => {
        const bytes = bytesOf(content).slice();
        const index = Math.floor(bytes.length * place);
        bytes[index] = bytes[index]! ^ value;
        const unseen = await readCertifications(bytes).then(
          ({ certifications: [read] }) =>
            read!.warnings.every(({ code }) => code !== 'content-changed') &&
            JSON.stringify({ ...read, warnings: [] }) !== JSON.stringify(small),
          () => false,
        );
        expect(unseen).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
