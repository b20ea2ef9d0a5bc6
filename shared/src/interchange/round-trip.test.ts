import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Certification } from '../certification/index.ts';
import { anyCertification } from '../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification, shippedCoefficients } from '../rncp/index.ts';
import { exportCertification, readCertifications, type ExportFormat } from './index.ts';

const mspc = shippedCertification(RNCP35698)!;
const OPTIONS = { baseUrl: 'https://blocmap.example', changedAt: '2026-11-25T08:00:00Z' };

async function throughFile(
  certification: Certification,
  format: ExportFormat,
  more: { readonly delimiter?: ',' | ';' | '\t'; readonly language?: 'fr' | 'en' } = {},
) {
  const { content } = await exportCertification(certification, format, { ...OPTIONS, ...more });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = await readCertifications(bytes);
  expect(read.format).toBe(format);
  expect(read.certifications).toHaveLength(1);
  return read.certifications[0]!;
}

/** What a table of competences and a Moodle framework hold. */
function whatTablesHold({ code, title, blocks }: Certification) {
  return {
    code,
    title,
    blocks: blocks.map((block) => ({ ...block, raw: null })),
  };
}

/** What badges hold: no modalities, groups or aliases. */
function whatBadgesHold({ code, title, blocks }: Certification) {
  return {
    code,
    title: blocks.length === 0 ? code : title,
    blocks: blocks.map((block) => ({
      code: block.code,
      title: block.title,
      optional: block.optional,
      competences: block.competences.map(({ id, text }) => ({ id, text })),
    })),
  };
}

describe('what is exported is imported again', () => {
  test.each(['json', 'case'] as const)('%s: without any loss', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyCertification, async (certification) => {
        expect(await throughFile(certification, format)).toEqual(certification);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['csv', ';'],
    ['csv', ','],
    ['csv', '\t'],
    ['moodle-csv', ','],
    ['moodle-csv', ';'],
  ] as const)('%s with %j: all that it holds', async (format, delimiter) => {
    await fc.assert(
      fc.asyncProperty(anyCertification, async (certification) => {
        const read = await throughFile(certification, format, { delimiter });
        expect(whatTablesHold(read)).toEqual(whatTablesHold(certification));
      }),
      { numRuns: 40 },
    );
  });

  test.each(['fr', 'en'] as const)('xlsx in %s: all that it holds', async (language) => {
    await fc.assert(
      fc.asyncProperty(anyCertification, async (certification) => {
        const read = await throughFile(certification, 'xlsx', { language });
        expect(whatTablesHold(read)).toEqual(whatTablesHold(certification));
      }),
      { numRuns: 12 },
    );
  });

  test('open-badges: blocks and competences', async () => {
    await fc.assert(
      fc.asyncProperty(anyCertification, async (certification) => {
        fc.pre(certification.blocks.length > 0);
        const read = await throughFile(certification, 'open-badges');
        expect(whatBadgesHold(read)).toEqual(whatBadgesHold(certification));
      }),
      { numRuns: 40 },
    );
  });
});

describe('RNCP35698', () => {
  test.each(['json', 'case'] as const)('comes back whole from %s', async (format) => {
    expect(await throughFile(mspc, format)).toEqual(mspc);
  });

  test.each(['csv', 'xlsx', 'moodle-csv'] as const)('comes back from %s', async (format) => {
    expect(whatTablesHold(await throughFile(mspc, format))).toEqual(whatTablesHold(mspc));
  });

  test('keeps its coefficients beside it in JSON and CASE', async () => {
    const overlay = shippedCoefficients(RNCP35698);
    for (const format of ['json', 'case'] as const) {
      const { content } = await exportCertification(mspc, format, { ...OPTIONS, overlay });
      expect(content).toContain('Arrêté du 9 décembre 2020');
    }
  });
});
