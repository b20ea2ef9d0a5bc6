import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCertification } from '../../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification, shippedCoefficients } from '../../rncp/index.ts';
import { InterchangeError } from '../errors.ts';
import { associationsOf, findItem, readCase, writeCase } from './index.ts';
import { uuidOf } from './uuid.ts';

const mspc = shippedCertification(RNCP35698)!;
const OPTIONS = {
  baseUrl: 'https://blocmap.example',
  changedAt: '2026-11-25T08:00:00Z',
  overlay: shippedCoefficients(RNCP35698),
};
const schema: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/case-v1p1-cfpackage.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema as object);

function faults(value: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors;
}

describe('a CASE package', () => {
  test('of RNCP35698 is valid against the official schema, with 15 blocks and 76 competences', () => {
    const made = writeCase(mspc, OPTIONS);
    expect(faults(made)).toEqual([]);
    expect(made.CFItems).toHaveLength(91);
    expect(made.CFAssociations).toHaveLength(91);
    const block = made.CFItems.find((item) => item.humanCodingScheme === 'RNCP35698BC03');
    expect(block?.extensions).toMatchObject({ coefficient: { kind: 'unknown' } });
  });

  test('of any certification is valid', () => {
    fc.assert(
      fc.property(anyCertification, (certification) => {
        expect(faults(writeCase(certification, OPTIONS))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('names the same things the same in every version', () => {
    const before = writeCase(mspc, OPTIONS);
    const [first, ...rest] = mspc.blocks;
    const after = writeCase(
      { ...mspc, title: 'Autre', blocks: [{ ...first!, title: 'Nouveau' }, ...rest] },
      OPTIONS,
    );
    expect(after.CFItems.map((item) => item.identifier)).toEqual(
      before.CFItems.map((item) => item.identifier),
    );
    expect(after.CFDocument.version).not.toBe(before.CFDocument.version);
  });

  test('says what replaces what', () => {
    const made = writeCase(mspc, {
      ...OPTIONS,
      replacements: [{ from: 'RNCP35698BC01.1', to: 'RNCP42118BC01.2', kind: 'near' }],
    });
    expect(faults(made)).toEqual([]);
    const item = made.CFItems.find((one) => one.humanCodingScheme === 'RNCP35698BC01.1')!;
    const types = associationsOf(made, item.identifier).map((one) => one.associationType);
    expect(types).toEqual(['isChildOf', 'replacedBy']);
    expect(findItem(made, item.identifier)).toBe(item);
    expect(readCase(made).certifications).toEqual([mspc]);
  });

  test('identifiers are UUIDs of version 5', () => {
    expect(uuidOf('a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
  });
});

describe('somebody else’s package', () => {
  const link = (identifier: string) => ({
    title: identifier,
    identifier,
    uri: `urn:${identifier}`,
  });
  const item = (identifier: string, fullStatement: string, humanCodingScheme?: string) => ({
    identifier,
    uri: `urn:${identifier}`,
    fullStatement,
    lastChangeDateTime: '2026-01-01T00:00:00Z',
    ...(humanCodingScheme === undefined ? {} : { humanCodingScheme }),
  });
  const child = (origin: string, destination: string, sequenceNumber?: number) => ({
    identifier: `${origin}>${destination}`,
    uri: 'urn:a',
    associationType: 'isChildOf',
    originNodeURI: link(origin),
    destinationNodeURI: link(destination),
    lastChangeDateTime: '2026-01-01T00:00:00Z',
    ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
  });
  const document = {
    identifier: 'doc',
    uri: 'urn:doc',
    creator: 'Somebody',
    title: 'Framework',
    lastChangeDateTime: '2026-01-01T00:00:00Z',
  };
  const framework = {
    CFDocument: document,
    CFItems: [
      item('b2', 'Second block'),
      item('b1', 'First block', 'B1'),
      item('g', 'A group'),
      item('c1', 'Diagnose', 'C1.1'),
      item('c2', 'Repair', 'C1.2'),
      item('x', 'Lost'),
    ],
    CFAssociations: [
      child('b2', 'doc', 2),
      child('b1', 'doc', 1),
      child('g', 'b1', 1),
      child('c1', 'g', 1),
      child('c2', 'b1', 2),
    ],
  };

  test('gives blocks, groups and competences by its hierarchy, and says what it made up', () => {
    const { certifications } = readCase(framework, { code: 'RNCP42118' });
    const [read] = certifications;
    expect(read?.blocks.map(({ code, title }) => [code, title])).toEqual([
      ['RNCP42118BC01', 'First block'],
      ['RNCP42118BC02', 'Second block'],
    ]);
    expect(read?.blocks[0]?.competences).toEqual([
      { id: 'RNCP42118BC01.1', text: 'Diagnose', group: 'A group', aliases: ['C1.1'] },
      { id: 'RNCP42118BC01.2', text: 'Repair', group: null, aliases: ['C1.2'] },
    ]);
    expect(read?.warnings.map(({ code }) => code).toSorted()).toEqual([
      'block-empty',
      'code-made',
      'code-made',
      'item-loose',
    ]);
  });

  test.each([
    ['no code', framework, 'no-code'],
    [
      'a circle',
      { ...framework, CFAssociations: [...framework.CFAssociations, child('b1', 'c1')] },
      'broken-hierarchy',
    ],
    ['no document', { CFDocument: {} }, 'wrong-shape'],
    ['items that are none', { ...framework, CFItems: [{ identifier: 1 }] }, 'wrong-shape'],
    [
      'an item under two parents',
      { ...framework, CFAssociations: [...framework.CFAssociations, child('c2', 'b2')] },
      'broken-hierarchy',
    ],
  ])('%s is refused', (_, value, problem) => {
    const read = () => readCase(value, problem === 'no-code' ? {} : { code: 'RNCP42118' });
    expect(read).toThrow(InterchangeError);
    expect(read).toThrow(expect.objectContaining({ problem }));
  });
});
