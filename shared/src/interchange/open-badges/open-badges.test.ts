import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { anyCertification } from '../../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification } from '../../rncp/index.ts';
import { caseResource, writeCase } from '../case/index.ts';
import { InterchangeError } from '../errors.ts';
import { isOpenBadges, readOpenBadges, writeOpenBadges } from './index.ts';

// The machine may be busy, and a property that fails takes its time to shrink.
vi.setConfig({ testTimeout: 60_000 });

const mspc = shippedCertification(RNCP35698)!;
const OPTIONS = {
  baseUrl: 'https://blocmap.example',
  creator: { id: 'https://lycee.example/issuers/1', name: 'Lycée Exemple' },
};
const badges = writeOpenBadges(mspc, OPTIONS);

/**
 * The classes of the specification that a definition uses, with what they require and allow.
 * @see https://www.imsglobal.org/spec/ob/v3p0 appendix B.1, JSON schema of AchievementCredential
 */
const typed = (name: string) => z.array(z.string()).refine((types) => types.includes(name));
const Alignment = z.strictObject({
  type: typed('Alignment'),
  targetName: z.string(),
  targetUrl: z.url(),
  targetCode: z.string().optional(),
  targetDescription: z.string().optional(),
  targetFramework: z.string().optional(),
  targetType: z
    .enum([
      'ceasn:Competency',
      'ceterms:Credential',
      'CFItem',
      'CFRubric',
      'CFRubricCriterion',
      'CFRubricCriterionLevel',
      'CTDL',
    ])
    .or(z.string().regex(/^ext:/)),
});
const Achievement = z.strictObject({
  id: z.url(),
  type: typed('Achievement'),
  criteria: z.strictObject({ id: z.url().optional(), narrative: z.string() }),
  description: z.string().min(1),
  name: z.string().min(1),
  achievementType: z.enum(['Achievement', 'Competency', 'Course', 'Certification']),
  humanCode: z.string().optional(),
  inLanguage: z.string().regex(/^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/),
  creator: z.strictObject({ id: z.url(), type: typed('Profile'), name: z.string().min(1) }),
  tag: z.array(z.string()).optional(),
  alignment: z.array(Alignment).min(1),
  resultDescription: z.array(
    z.strictObject({
      id: z.url(),
      type: typed('ResultDescription'),
      name: z.string(),
      resultType: z.enum(['RawScore', 'LetterGrade', 'Percent', 'Result']),
      valueMin: z.string(),
      valueMax: z.string(),
      requiredValue: z.string(),
    }),
  ),
});

describe('achievement definitions', () => {
  test('are of Open Badges 3.0, for any certification', () => {
    fc.assert(
      fc.property(
        anyCertification.filter(({ blocks }) => blocks.length > 0),
        (certification) => {
          const made = writeOpenBadges(certification, OPTIONS);
          const faults = made['@graph'].flatMap(
            (one) => Achievement.safeParse(one).error?.issues ?? [],
          );
          expect(faults).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('name the contexts in the order that the specification asks for', () => {
    expect(badges['@context']).toEqual([
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ]);
  });

  test('say the threshold and the modalities', () => {
    expect(badges['@graph'][6]?.criteria.narrative.split('\n')).toEqual([
      'Bloc acquis à partir de 10 sur 20.',
      expect.stringMatching(/^P1 : ponctuel écrit/i),
      expect.stringMatching(/^P2 : ponctuel écrit/i),
      expect.stringMatching(/^P3 : .*CCF/),
    ]);
    expect(badges['@graph'][14]?.criteria.narrative).toContain('au-dessus de 10');
    expect(badges['@graph'][14]).toMatchObject({ tag: ['bloc facultatif'] });
  });

  test('are aligned to the items of the CASE package', () => {
    const source = writeCase(mspc, { ...OPTIONS, changedAt: '2026-11-25T08:00:00Z' });
    const urls = badges['@graph'].flatMap(({ alignment }) =>
      alignment.map(({ targetUrl }) => targetUrl),
    );
    expect(urls).toHaveLength(91);
    const found = urls.map((url) =>
      caseResource([source], 'CFItems', url.slice(url.lastIndexOf('/') + 1)),
    );
    expect(found.map((item) => item !== undefined && 'uri' in item && item.uri)).toEqual(urls);
  });

  test('of no block are refused', () => {
    expect(() => writeOpenBadges({ ...mspc, blocks: [] }, OPTIONS)).toThrow(
      expect.objectContaining({ problem: 'empty', place: RNCP35698 }),
    );
  });
});

describe('what is read', () => {
  const [first, second] = badges['@graph'];
  const credential = {
    '@context': badges['@context'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    credentialSubject: { type: ['AchievementSubject'], achievement: first },
  };

  test.each([
    ['one definition', first, ['RNCP35698BC01']],
    ['several', [first, second], ['RNCP35698BC01', 'RNCP35698BC02']],
    ['a credential', credential, ['RNCP35698BC01']],
    ['several credentials', [credential], ['RNCP35698BC01']],
    ['a graph', badges, mspc.blocks.map(({ code }) => code)],
  ])('%s', (_, value, codes) => {
    expect(isOpenBadges(value)).toBe(true);
    const [read] = readOpenBadges(value).certifications;
    expect(read?.blocks.map(({ code }) => code)).toEqual(codes);
    expect(read?.title).toBe(mspc.title);
    expect(read?.blocks[0]?.competences.map(({ text }) => text)).toEqual(
      mspc.blocks[0]!.competences.map(({ text }) => text),
    );
  });

  test('a code may be in an alignment alone, as others write it', () => {
    const [read] = readOpenBadges({
      type: 'Achievement',
      name: 'Maintenance corrective',
      alignment: [{ targetCode: 'RNCP35698BC05', targetName: 'x', targetType: 'ext:RNCPBloc' }],
    }).certifications;
    expect(read).toMatchObject({ code: RNCP35698, title: RNCP35698 });
    expect(read?.blocks[0]).toMatchObject({ code: 'RNCP35698BC05', competences: [] });
  });

  test.each([
    ['an empty graph', { '@graph': [] }, 'empty', null],
    ['nothing in it', { '@graph': [null] }, 'wrong-shape', '@graph.0'],
    ['no name', { '@graph': [{ humanCode: 'RNCP1BC01' }] }, 'wrong-shape', '@graph.0.name'],
    ['no block code', { '@graph': [{ name: 'a' }] }, 'no-code', '@graph.0'],
    ['a code of another kind', { type: 'Achievement', name: 'a', humanCode: 'X' }, 'no-code', null],
    [
      'a credential of nothing',
      [{ type: ['OpenBadgeCredential'] }],
      'wrong-shape',
      '0.credentialSubject.achievement',
    ],
    ['two certifications', [first, { ...second, humanCode: 'RNCP1BC02' }], 'code-mismatch', null],
    ['one block twice', [first, first], 'ids-inconsistent', 'blocks.1.code'],
    ['too many', Array.from({ length: 1001 }, () => first), 'too-large', null],
  ])('%s is refused', (_, value, problem, place) => {
    const reading = () => readOpenBadges(value);
    expect(reading).toThrow(InterchangeError);
    expect(reading).toThrow(expect.objectContaining({ problem }));
    expect(place === null || errorOf(reading).place === place).toBe(true);
  });
});

function errorOf(action: () => unknown): InterchangeError {
  try {
    action();
  } catch (error) {
    if (error instanceof InterchangeError) return error;
  }
  throw new Error('It did not throw.');
}
