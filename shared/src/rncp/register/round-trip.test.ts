/** What is written as an export is read as it was: the shipped certification, and random ones. */
import { describe, expect, test } from 'vitest';
import { RNCP35698, shippedCertifications } from '../shipped.ts';
import { readXml } from './fixtures/read-xml.ts';
import {
  carriedByXml,
  LIST_STYLES,
  renderFiche,
  renderRegister,
  tryRoundTrip,
} from './generate/index.ts';

/** A list without bullets cannot tell an item in lower case from the rest of the line before. */
const BULLETED = LIST_STYLES.filter((style) => style !== 'bare');

describe.each(['4.1', '2'] as const)('V%s', (version) => {
  test.each(BULLETED)('the shipped certification, its lists as %s', (list) => {
    const shipped = shippedCertifications();
    const fiches = shipped.map((each) => renderFiche(each, { version, list }, 1));
    const { certifications } = readXml(renderRegister(fiches, version));
    expect(certifications.map(({ code }) => code)).toEqual([RNCP35698]);
    expect(certifications.map(carriedByXml)).toEqual(shipped.map(carriedByXml));
  });

  test('a thousand random certifications', { timeout: 120_000 }, () => {
    const odd: string[] = [];
    for (let first = 1; first <= 1000; first += 50) {
      const numbers = Array.from({ length: 50 }, (_, index) => first + index);
      odd.push(...tryRoundTrip(numbers, version));
    }
    expect(odd).toEqual([]);
  });
});
