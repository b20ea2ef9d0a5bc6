import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { blockWeight, type Certification } from '../certification/index.ts';
import { anyCertification, anyOverlay } from '../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification, shippedCoefficients } from '../rncp/index.ts';
import {
  DELIMITERS,
  EXPORT_FORMATS,
  exportCertification,
  heldBy,
  readCertifications,
  readReplacements,
  writeCase,
  type ExportFormat,
  type ExportOptions,
} from './index.ts';

// The machine may be busy, and a property that fails takes its time to shrink.
vi.setConfig({ testTimeout: 60_000 });

const mspc = shippedCertification(RNCP35698)!;
const OPTIONS = { baseUrl: 'https://blocmap.example', changedAt: '2026-11-25T08:00:00Z' };

async function throughFile(
  certification: Certification,
  format: ExportFormat,
  more: Partial<ExportOptions> = {},
) {
  const { content } = await exportCertification(certification, format, { ...OPTIONS, ...more });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readCertifications(bytes);
  expect(read.format).toBe(format);
  expect(read.certifications).toHaveLength(1);
  expect(read.warnings).toEqual([]);
  return { ...read, certification: read.certifications[0]! };
}

/** The same, of whatever its format holds. */
async function expectSame(
  certification: Certification,
  format: ExportFormat,
  more: Partial<ExportOptions> = {},
) {
  const read = await throughFile(certification, format, more);
  expect(heldBy(format, read.certification)).toEqual(heldBy(format, certification));
  return read;
}

/** Badges of no block are refused: there is nothing to earn. */
const withBlocks = anyCertification.filter(({ blocks }) => blocks.length > 0);

describe('what is exported is imported again', () => {
  test.each([
    ['json', {}, 60],
    ['case', {}, 60],
    ['moodle-csv', {}, 60],
    ['csv', {}, 60],
    ['csv', { language: 'en' }, 20],
    ['xlsx', {}, 8],
    ['xlsx', { language: 'en' }, 4],
    ['open-badges', {}, 60],
    ...DELIMITERS.map((delimiter) => ['moodle-csv', { delimiter }, 20] as const),
    ...DELIMITERS.map((delimiter) => ['csv', { delimiter }, 20] as const),
  ] as const)('as %s with %j', async (format, options, numRuns) => {
    await fc.assert(
      fc.asyncProperty(withBlocks, async (certification) => {
        await expectSame(certification, format, options);
      }),
      { numRuns },
    );
  });

  test.each(['json', 'case', 'moodle-csv', 'csv', 'xlsx'] as const)(
    'as %s, where there are no blocks',
    async (format) => {
      await expectSame({ ...mspc, blocks: [] }, format);
    },
  );

  test.each(['json', 'case', 'csv', 'xlsx'] as const)(
    'as %s with its coefficients',
    async (format) => {
      const anyWeighed = withBlocks.chain((certification) =>
        anyOverlay(certification).map((overlay) => ({ certification, overlay })),
      );
      await fc.assert(
        fc.asyncProperty(anyWeighed, async ({ certification, overlay }) => {
          const { coefficients } = await expectSame(certification, format, { overlay });
          const weights = (given: typeof overlay | undefined) =>
            certification.blocks.map(({ code }) => blockWeight(given, code));
          expect(weights(coefficients[0])).toEqual(weights(overlay));
        }),
        { numRuns: format === 'xlsx' ? 5 : 25 },
      );
    },
  );

  test('CASE: what replaces what', () => {
    const kind = fc.constantFrom('exact' as const, 'near' as const);
    const anyReplaced = withBlocks.chain((certification) =>
      fc
        .subarray(certification.blocks.map(({ code }) => code))
        .chain((codes) =>
          fc.tuple(
            ...codes.map((from) => kind.map((one) => ({ from, to: 'RNCP42118BC01.2', kind: one }))),
          ),
        )
        .map((replacements) => ({ certification, replacements })),
    );
    fc.assert(
      fc.property(anyReplaced, ({ certification, replacements }) => {
        const written = writeCase(certification, { ...OPTIONS, replacements });
        expect(readReplacements(written)).toEqual(replacements);
      }),
      { numRuns: 40 },
    );
  });
});

describe('RNCP35698', () => {
  test.each(EXPORT_FORMATS)('comes back from %s without a new doubt', async (format) => {
    const overlay = shippedCoefficients(RNCP35698);
    const { certification, coefficients } = await expectSame(mspc, format, { overlay });
    const holdsDoubts = format === 'json' || format === 'case';
    expect(certification.warnings).toEqual(holdsDoubts ? mspc.warnings : []);
    expect(certification.blocks.flatMap(({ competences }) => competences)).toHaveLength(76);
    const holdsWeights = ['json', 'case', 'csv', 'xlsx'].includes(format);
    expect(blockWeight(coefficients[0], 'RNCP35698BC10')).toMatchObject(
      holdsWeights ? { kind: 'coefficient', value: 2.5 } : { kind: 'unknown' },
    );
  });
});
