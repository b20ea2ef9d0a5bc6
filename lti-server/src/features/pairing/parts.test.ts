import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provesChallenge } from './challenge.ts';
import { newShortCode, printShortCode, readShortCode } from './short-code.ts';
import { networkOf } from './source.ts';

describe('a challenge', () => {
  test('is the one of RFC 7636, appendix B', () => {
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    expect(provesChallenge(verifier, 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')).toBe(true);
    expect(provesChallenge(verifier, 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cN')).toBe(false);
    expect(provesChallenge(verifier, '')).toBe(false);
  });
});

describe('a short code', () => {
  test('reads back as it was shown, and has no look-alikes', () => {
    for (let count = 0; count < 200; count += 1) {
      const code = newShortCode();
      expect(readShortCode(printShortCode(code).toLowerCase())).toBe(code);
      expect(code).not.toMatch(/[01ILO]/);
    }
  });
});

describe('a network', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', 'unknown'],
  ])('%s counts for %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('is never the name that stands for all networks together', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => networkOf(address) !== '*'));
  });
});
