import { describe, expect, test } from 'vitest';
import { SuccessionError } from '../errors.ts';
import { certificationOf } from '../fixtures/certification.ts';
import { RNCP31678, RNCP37873 } from '../fixtures/real-successions.ts';
import {
  checkMapping,
  correctMapping,
  type MappingCorrection,
  type MappingEntry,
  proposeMapping,
  replacedByPairs,
  type SuccessionMapping,
} from './index.ts';

const proposed = proposeMapping(RNCP31678, RNCP37873);
const NEAR_ONE = 'RNCP31678BC01.1';
const EXACT_ONE = 'RNCP31678BC03.3';

function entryOf(mapping: SuccessionMapping, id: string): MappingEntry | undefined {
  return mapping.entries.find((entry) => entry.from === id);
}

function corrected(correction: MappingCorrection): SuccessionMapping {
  return correctMapping(proposed, correction, RNCP37873);
}

/** What a check says of a mapping: its code and details, or null. */
function problemOf(mapping: SuccessionMapping): [string, readonly string[]] | null {
  try {
    checkMapping(mapping, RNCP31678, RNCP37873);
    return null;
  } catch (error) {
    if (error instanceof SuccessionError) return [error.code, error.details];
    throw error;
  }
}

describe('correctMapping', () => {
  test('sets what a person chooses, each once, in order', () => {
    const to = ['RNCP37873BC02.1', 'RNCP37873BC01.2', 'RNCP37873BC01.2'];
    const mapping = corrected({ kind: 'set', from: NEAR_ONE, to });
    expect(entryOf(mapping, NEAR_ONE)).toMatchObject({
      to: ['RNCP37873BC01.2', 'RNCP37873BC02.1'],
      kind: 'manual',
      confirmed: true,
      reason: { code: 'by-hand' },
    });
    expect(problemOf(mapping)).toBeNull();
  });

  test('an empty choice says that nothing corresponds', () => {
    expect(entryOf(corrected({ kind: 'set', from: NEAR_ONE, to: [] }), NEAR_ONE)).toMatchObject({
      to: [],
      confirmed: true,
    });
  });

  test('confirms, and opens again', () => {
    const confirmed = corrected({ kind: 'confirm', from: NEAR_ONE });
    expect(entryOf(confirmed, NEAR_ONE)).toMatchObject({ kind: 'near', confirmed: true });
    expect(correctMapping(confirmed, { kind: 'reopen', from: NEAR_ONE }, RNCP37873)).toEqual(
      proposed,
    );
  });

  test('confirms all near ones of a score, and no other', () => {
    const mapping = corrected({ kind: 'confirm-near', atLeast: 0.8 });
    const changed = mapping.entries.filter(
      (entry) => entry.confirmed !== entryOf(proposed, entry.from)?.confirmed,
    );
    expect(changed.map(({ from }) => from)).toEqual(['RNCP31678BC02.1', 'RNCP31678BC02.2']);
  });

  test('leaves the mapping that was given as it is', () => {
    const before = structuredClone(proposed);
    corrected({ kind: 'set', from: NEAR_ONE, to: [] });
    expect(proposed).toEqual(before);
  });

  test.each<[string, MappingCorrection]>([
    ['RNCP37873BC09', { kind: 'set', from: NEAR_ONE, to: ['RNCP37873BC09'] }],
    ['RNCP31678BC01.1', { kind: 'set', from: EXACT_ONE, to: ['RNCP31678BC01.1'] }],
    ['RNCP31678BC07.7', { kind: 'confirm', from: 'RNCP31678BC07.7' }],
  ])('%s is refused by name', (id, correction) => {
    expect(() => corrected(correction)).toThrow(new RegExp(`Expected .* Found: ${id}`));
  });

  test('a certification that the mapping does not lead to is refused', () => {
    expect(() => correctMapping(proposed, { kind: 'confirm', from: NEAR_ONE }, RNCP31678)).toThrow(
      SuccessionError,
    );
  });
});

describe('checkMapping', () => {
  const [first] = proposed.entries;

  test('takes what was proposed', () => {
    expect(problemOf(proposed)).toBeNull();
  });

  test.each<[string, SuccessionMapping, [string, string[]]]>([
    [
      'another certification',
      { ...proposed, to: { ...proposed.to, code: 'RNCP1' } },
      ['other-certification', ['RNCP37873']],
    ],
    [
      'another version',
      { ...proposed, from: { ...proposed.from, hash: '0'.repeat(64) } },
      ['other-version', [`RNCP31678 ${proposed.from.hash}`]],
    ],
    [
      'an entry for what is not there',
      {
        ...proposed,
        entries: proposed.entries.map((entry) =>
          entry === first ? { ...entry, from: 'RNCP1BC01' } : entry,
        ),
      },
      ['unknown-target', ['RNCP1BC01']],
    ],
    [
      'a target that is not there',
      {
        ...proposed,
        entries: proposed.entries.map((entry) =>
          entry === first ? { ...entry, to: ['RNCP37873BC99'] } : entry,
        ),
      },
      ['unknown-target', ['RNCP37873BC99']],
    ],
    [
      'two entries for one',
      { ...proposed, entries: [...proposed.entries, ...proposed.entries.slice(0, 1)] },
      ['duplicate-entry', ['RNCP31678BC01']],
    ],
    [
      'an entry less',
      { ...proposed, entries: proposed.entries.slice(1) },
      ['missing-entry', ['RNCP31678BC01']],
    ],
  ])('refuses %s', (_, mapping, problem) => {
    expect(problemOf(mapping)).toEqual(problem);
  });
});

describe('replacedByPairs', () => {
  test('are the decided ones: exact, confirmed or chosen', () => {
    const mapping = corrected({
      kind: 'set',
      from: NEAR_ONE,
      to: ['RNCP37873BC02.1', 'RNCP37873BC01.2'],
    });
    expect(replacedByPairs(mapping)).toEqual([
      { from: NEAR_ONE, to: 'RNCP37873BC01.2' },
      { from: NEAR_ONE, to: 'RNCP37873BC02.1' },
      { from: EXACT_ONE, to: 'RNCP37873BC01.3' },
      { from: 'RNCP31678BC03.6', to: 'RNCP37873BC03.1' },
    ]);
  });

  test('none between certifications without competences', () => {
    const [a, b] = [certificationOf('RNCP1', []), certificationOf('RNCP2', [])];
    expect(replacedByPairs(proposeMapping(a, b))).toEqual([]);
  });
});
