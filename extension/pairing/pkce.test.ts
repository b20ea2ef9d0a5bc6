// @vitest-environment node
import { expect, test } from 'vitest';
import { challengeOf, makeState, makeVerifier } from './pkce.ts';

test('the vector of RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

test('verifiers and states are of the protocol’s shape, and new each time', () => {
  const verifiers = new Set(Array.from({ length: 50 }, makeVerifier));
  expect(verifiers.size).toBe(50);
  for (const verifier of verifiers) expect(verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(makeState()).toMatch(/^[A-Za-z0-9_-]{32}$/);
});
