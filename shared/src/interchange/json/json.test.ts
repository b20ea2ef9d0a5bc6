import { describe, expect, test } from 'vitest';
import { RNCP35698, shippedCertification, shippedCoefficients } from '../../rncp/index.ts';
import { InterchangeError } from '../errors.ts';
import { isOwnJson, readOwnJson, writeJson } from './index.ts';

const mspc = shippedCertification(RNCP35698)!;
const [first] = mspc.blocks;
const overlay = shippedCoefficients(RNCP35698)!;
const envelope = () => JSON.parse(writeJson([mspc], () => overlay)) as Envelope;

interface Envelope {
  version: unknown;
  certifications: { hash: string; certification: object; coefficients: object }[];
}

function problemOf(value: unknown): [string, string | null] {
  try {
    readOwnJson(value);
  } catch (error) {
    if (error instanceof InterchangeError) return [error.problem, error.place];
  }
  return ['none', null];
}

describe('our own JSON', () => {
  test('gives certifications and coefficients as they were', () => {
    const read = readOwnJson(JSON.parse(writeJson([mspc, { ...mspc, code: 'RNCP1', blocks: [] }])));
    expect(read.certifications.map(({ code }) => code)).toEqual(['RNCP35698', 'RNCP1']);
    expect(read.certifications[0]).toEqual(mspc);
    expect(read.coefficients).toEqual([]);
    expect(readOwnJson(envelope()).coefficients).toEqual([overlay]);
  });

  test('may be a bare certification, or several', () => {
    expect(readOwnJson(mspc).certifications).toEqual([mspc]);
    expect(readOwnJson([mspc, mspc]).certifications).toEqual([mspc, mspc]);
    expect([mspc, [mspc], envelope()].map(isOwnJson)).toEqual([true, true, true]);
    expect([null, 3, [], {}, { code: 'RNCP1' }].map(isOwnJson)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('that was edited by hand says so, once', () => {
    const edited = envelope();
    edited.certifications[0]!.certification = { ...mspc, title: 'Autre' };
    const once = readOwnJson(edited).certifications[0]!;
    expect(once.warnings.map(({ code }) => code)).toEqual([
      ...mspc.warnings.map(({ code }) => code),
      'content-changed',
    ]);
    edited.certifications[0]!.certification = once;
    const twice = readOwnJson(edited).certifications[0]!;
    expect(twice.warnings).toEqual(once.warnings);
  });
});

describe('what is wrong is named by its path', () => {
  test.each([
    ['an unknown version', { version: 2 }, ['unknown-version', 'version']],
    ['an old version', { version: 0 }, ['unknown-version', 'version']],
    ['a version in words', { version: '1' }, ['unknown-version', 'version']],
    ['no version', { version: undefined }, ['unknown-version', 'version']],
    ['a member of the envelope that is none', { more: 1 }, ['wrong-shape', '']],
    ['no list', { certifications: {} }, ['wrong-shape', 'certifications']],
    ['nothing in the list', { certifications: [null] }, ['wrong-shape', 'certifications.0']],
    [
      'no hash',
      { certifications: [{ certification: mspc }] },
      ['wrong-shape', 'certifications.0.hash'],
    ],
    [
      'coefficients of another one',
      {
        certifications: [
          { hash: '', certification: mspc, coefficients: { ...overlay, certification: 'RNCP1' } },
        ],
      },
      ['wrong-shape', 'certifications.0.coefficients.certification'],
    ],
    [
      'a guessed coefficient',
      {
        certifications: [
          {
            hash: '',
            certification: mspc,
            coefficients: {
              certification: RNCP35698,
              weights: { RNCP35698BC01: { kind: 'coefficient', value: 1 } },
            },
          },
        ],
      },
      ['wrong-shape', 'certifications.0.coefficients.weights.RNCP35698BC01.source'],
    ],
  ])('%s', (_, change, expected) => {
    expect(problemOf({ ...envelope(), ...change })).toEqual(expected);
  });

  const nested = { ...first!, competences: [{ ...first!.competences[0]!, text: '' }] };
  test.each([
    ['a missing member', { title: undefined }, ['wrong-shape', 'title']],
    ['an empty text', { blocks: [nested] }, ['wrong-shape', 'blocks.0.competences.0.text']],
    ['a member of old', { coefficient: 1 }, ['wrong-shape', 'coefficient']],
    [
      'a member of old further down',
      { blocks: [{ ...first!, weight: 2 }] },
      ['wrong-shape', 'blocks.0.weight'],
    ],
    ['a level of 9', { level: 9 }, ['wrong-shape', 'level']],
    ['a block twice', { blocks: [first!, first!] }, ['ids-inconsistent', 'blocks.1.code']],
    [
      'a competence of another block',
      { blocks: [{ ...first!, code: 'RNCP35698BC02' }] },
      ['ids-inconsistent', 'blocks.0.competences.0.id'],
    ],
    [
      'a competence twice',
      {
        blocks: [{ ...first!, competences: [first!.competences[0]!, first!.competences[0]!] }],
      },
      ['ids-inconsistent', 'blocks.0.competences.1.id'],
    ],
  ])('%s', (_, change, expected) => {
    expect(problemOf({ ...mspc, ...change })).toEqual(expected);
  });

  test('a member named __proto__ is no way in', () => {
    const text = JSON.stringify(mspc).replace('{', '{"__proto__":{"polluted":1},');
    expect(problemOf(JSON.parse(text))).toEqual(['wrong-shape', '__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('the message says what was expected, what came and what to do', () => {
    expect(() => readOwnJson({ ...mspc, level: 'quatre' })).toThrow(
      'Expected number; found "quatre" (level). Correct this place, or export the file again.',
    );
  });
});
