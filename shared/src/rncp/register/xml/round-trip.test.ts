import { describe, expect, test } from 'vitest';
import type { Certification } from '../../../certification/index.ts';
import { RNCP35698, shippedCertification } from '../../shipped.ts';
import {
  carriedByXml,
  LIST_STYLES,
  randomCertification,
  renderFiche,
  renderRegister,
} from '../generate/index.ts';
import { createRegisterXmlReader } from './index.ts';

/** A list without bullets cannot tell an item in lower case from the rest of the line before. */
const BULLETED = LIST_STYLES.filter((style) => style !== 'bare');
const VERSIONS = ['4.1', '2'] as const;

function readAll(xml: string, cuts: readonly number[] = []): Certification[] {
  const found: Certification[] = [];
  const reader = createRegisterXmlReader({
    wanted: () => true,
    onCertification: (certification) => found.push(certification),
  });
  let from = 0;
  for (const to of [...cuts, xml.length]) {
    reader.write(xml.slice(from, to));
    from = to;
  }
  expect(reader.end().problems).toBe(0);
  return found;
}

function styleOf(index: number): (typeof LIST_STYLES)[number] {
  return LIST_STYLES[index % LIST_STYLES.length] ?? 'items';
}

/** Comparing texts is many times quicker than comparing what they are made of. */
function textOf(certification: Certification): string {
  return JSON.stringify(carriedByXml(certification));
}

describe.each(VERSIONS)('V%s', (version) => {
  test.each(BULLETED)('the shipped certification comes back, its lists as %s', (list) => {
    const shipped = shippedCertification(RNCP35698);
    expect(shipped).toBeDefined();
    const fiche = shipped === undefined ? '' : renderFiche(shipped, { version, list }, 1);
    const [read] = readAll(renderRegister([fiche], version));
    expect(read && carriedByXml(read)).toEqual(shipped && carriedByXml(shipped));
  });

  test('a thousand random certifications come back', { timeout: 60_000 }, () => {
    for (let first = 1; first <= 1000; first += 100) {
      const numbers = Array.from({ length: 100 }, (_, index) => first + index);
      const certifications = numbers.map(randomCertification);
      const fiches = certifications.map((each, index) =>
        renderFiche(each, { version, list: styleOf(index) }, index),
      );
      const read = readAll(renderRegister(fiches, version));
      expect(read.map(textOf)).toEqual(certifications.map(textOf));
    }
  });
});
