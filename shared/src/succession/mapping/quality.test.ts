/** Whether the mapping found is the one that a reader finds, on real and on derived successors. */
import { describe, expect, test } from 'vitest';
import type { Certification } from '../../certification/index.ts';
import { RNCP12508 } from '../fixtures/cookery.ts';
import { deriveSuccessor } from '../fixtures/derive-successor.ts';
import { randomOf } from '../fixtures/random.ts';
import { RNCP31114, RNCP31678, RNCP37674, RNCP37873 } from '../fixtures/real-successions.ts';
import { RNCP35698 } from '../fixtures/reference.ts';
import { proposeMapping } from './propose.ts';

const SUCCESSORS = 40;

/** Short ids on both sides: `BC01.1` → [`BC01.2`]. */
function found(from: Certification, to: Certification): Record<string, string[]> {
  const short = (id: string): string => id.slice(id.indexOf('BC'));
  return Object.fromEntries(
    proposeMapping(from, to).entries.map((entry) => [short(entry.from), entry.to.map(short)]),
  );
}

function someOf(all: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(all).filter(([, to]) => to.length > 0));
}

describe('real successions', () => {
  test('RNCP31114 → RNCP37674, whole', () => {
    expect(found(RNCP31114, RNCP37674)).toEqual({
      BC01: ['BC01'],
      BC02: ['BC02'],
      'BC01.1': ['BC01.2'],
      'BC01.2': ['BC01.3'],
      'BC01.3': ['BC01.4'],
      'BC01.4': [],
      'BC02.1': ['BC02.1'],
      'BC02.2': ['BC02.2'],
      'BC02.3': [],
      'BC02.4': [],
    });
  });

  test('RNCP31678 → RNCP37873, but for two that a reader adds to BC01.2', () => {
    expect(someOf(found(RNCP31678, RNCP37873))).toEqual({
      'BC01.1': ['BC02.1'],
      'BC01.2': ['BC01.2'],
      'BC01.3': ['BC02.4'],
      'BC02.1': ['BC02.3'],
      'BC02.2': ['BC02.3'],
      'BC03.1': ['BC01.4'],
      'BC03.3': ['BC01.3'],
      'BC03.6': ['BC03.1'],
      'BC03.7': ['BC03.2'],
    });
  });
});

describe('unrelated certifications', () => {
  test.each([
    ['maintenance and software', RNCP35698, RNCP37873],
    ['software and maintenance', RNCP37674, RNCP35698],
    ['cookery and software', RNCP12508, RNCP31678],
  ])('%s: nothing', (_, from, to) => {
    expect(someOf(found(from, to))).toEqual({});
  });

  test('maintenance and cookery: only what both teach, the general subjects', () => {
    expect(someOf(found(RNCP35698, RNCP12508))).toEqual({
      BC01: ['BC03'],
      BC09: ['BC08'],
      BC10: ['BC10'],
      BC12: ['BC11'],
      BC13: ['BC12'],
      'BC01.1': ['BC03.1'],
      'BC01.2': ['BC03.2'],
      'BC01.5': ['BC03.5'],
      'BC09.1': ['BC08.3'],
      'BC09.2': ['BC08.3'],
      'BC09.4': ['BC08.1'],
      'BC10.1': ['BC10.2'],
      'BC12.3': ['BC11.2'],
    });
  });
});

interface Case {
  readonly kind: string;
  readonly isRight: boolean;
}

/** Every old block and competence of every derived successor: was it mapped to where the rule put it? */
function casesOf(seed: number): Case[] {
  const derived = deriveSuccessor(RNCP35698, randomOf(seed));
  const entries = new Map(
    proposeMapping(RNCP35698, derived.successor).entries.map((entry) => [entry.from, entry]),
  );
  const isRight = (id: string, to: readonly string[]): boolean =>
    new Set([...(entries.get(id)?.to ?? ['missing']), ...to]).size === to.length &&
    entries.get(id)?.to.length === to.length;
  return [
    ...[...derived.competences].map(([id, { fate, to }]) => ({
      kind: fate,
      isRight: isRight(id, to),
    })),
    ...[...derived.blocks].map(([code, to]) => ({ kind: 'block', isRight: isRight(code, [to]) })),
  ];
}

describe('derived successors', () => {
  const cases = Array.from({ length: SUCCESSORS }, (_, seed) => casesOf(seed + 1)).flat();
  const rateOf = (some: readonly Case[]): number =>
    some.filter(({ isRight }) => isRight).length / some.length;

  test('are many, of every kind', () => {
    expect(cases).toHaveLength(SUCCESSORS * (76 + 15));
    expect(new Set(cases.map(({ kind }) => kind))).toEqual(
      new Set(['kept', 'reworded', 'split', 'merged', 'dropped', 'block']),
    );
  });

  test.each(['kept', 'reworded', 'split', 'merged', 'dropped', 'block'])(
    '%s: at least 95 %% are mapped as a reader would',
    (kind) => {
      expect(rateOf(cases.filter((one) => one.kind === kind))).toBeGreaterThanOrEqual(0.95);
    },
  );
});
