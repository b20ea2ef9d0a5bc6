import { expect, test } from 'vitest';
import { blockWeight, CoefficientOverlay } from './index.ts';

const overlay = CoefficientOverlay.parse({
  certification: 'RNCP1',
  weights: { RNCP1BC01: { kind: 'coefficient', value: 1.5, source: 'Arrêté' } },
});

test('a block that no source weighs is unknown, never guessed', () => {
  expect(blockWeight(overlay, 'RNCP1BC01')).toMatchObject({ kind: 'coefficient', value: 1.5 });
  expect(blockWeight(overlay, 'RNCP1BC02')).toEqual({ kind: 'unknown' });
  expect(blockWeight(undefined, 'RNCP1BC01')).toEqual({ kind: 'unknown' });
});

test.each([
  { kind: 'coefficient', value: 0, source: 'Arrêté' },
  { kind: 'coefficient', value: -1, source: 'Arrêté' },
  { kind: 'coefficient', value: 1 },
  { kind: 'guess', value: 1 },
])('%j is refused: a coefficient is positive and sourced', (weight) => {
  const result = CoefficientOverlay.safeParse({
    certification: 'RNCP1',
    weights: { RNCP1BC01: weight },
  });
  expect(result.success).toBe(false);
});
