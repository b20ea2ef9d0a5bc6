import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { anyCertification, anyOverlay } from '../../certification/testing/arbitrary.ts';
import { RNCP35698, shippedCertification, shippedCoefficients } from '../../rncp/index.ts';
import { InterchangeError } from '../errors.ts';
import { caseIdentifier, readCase, writeCase } from './index.ts';
import { uuidOf } from './uuid.ts';

// The machine may be busy, and a property that fails takes its time to shrink.
vi.setConfig({ testTimeout: 60_000 });

const mspc = shippedCertification(RNCP35698)!;
const OPTIONS = {
  baseUrl: 'https://blocmap.example',
  changedAt: '2026-11-25T08:00:00Z',
  overlay: shippedCoefficients(RNCP35698),
};
const schema = JSON.parse(
  readFileSync(new URL('../fixtures/case-v1p1-cfpackage.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** As it goes over the wire, against the official schema. */
function faults(value: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors;
}

describe('a CASE package', () => {
  test('of RNCP35698 is valid against the official schema, with 15 blocks and 76 competences', () => {
    const made = writeCase(mspc, OPTIONS);
    expect(faults(made)).toEqual([]);
    expect(made.CFItems).toHaveLength(91);
    expect(made.CFAssociations).toHaveLength(91);
    expect(made.CFDocument).toMatchObject({
      title: `RNCP35698 ${mspc.title}`,
      statusEndDate: '2026-08-31',
      officialSourceURL: 'https://www.francecompetences.fr/recherche/rncp/35698/',
    });
    const block = made.CFItems.find((item) => item.humanCodingScheme === 'RNCP35698BC07');
    expect(block?.extensions).toMatchObject({
      bloc: { optional: false, evaluation: [{ pathway: 'P1', form: 'ponctuel-ecrit' }, {}, {}] },
      coefficient: { kind: 'coefficient', value: 1 },
    });
  });

  test('of any certification is valid', () => {
    const anyWeighed = anyCertification.chain((certification) =>
      anyOverlay(certification).map((overlay) => ({ certification, overlay })),
    );
    fc.assert(
      fc.property(anyWeighed, ({ certification, overlay }) => {
        expect(faults(writeCase(certification, { ...OPTIONS, overlay }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('gives every thing an identifier and an address of its own', () => {
    const made = writeCase(mspc, OPTIONS);
    const things = [made.CFDocument, ...made.CFItems, ...made.CFAssociations];
    expect(new Set(things.map(({ identifier }) => identifier)).size).toBe(things.length);
    expect(things.filter(({ uri, identifier }) => !uri.endsWith(`/${identifier}`))).toEqual([]);
  });

  test('names the same things the same in every version, for ever', () => {
    const [first, ...rest] = mspc.blocks;
    const before = writeCase(mspc, OPTIONS);
    const after = writeCase(
      { ...mspc, title: 'Autre', blocks: [{ ...first!, title: 'Nouveau' }, ...rest] },
      OPTIONS,
    );
    const identifiers = ({ CFItems }: typeof before) => CFItems.map((item) => item.identifier);
    expect(identifiers(after)).toEqual(identifiers(before));
    expect(after.CFDocument.version).not.toBe(before.CFDocument.version);
    // Others hold these addresses: a change here is a break.
    expect(caseIdentifier('RNCP35698')).toBe('6c151e16-9742-5b08-a774-c440f3a649ea');
    expect(caseIdentifier('RNCP35698BC03.2')).toBe('62ee82b4-b649-5528-94c4-27b4380da47e');
  });

  test('says what replaces what, of its own competences', () => {
    const made = writeCase(mspc, {
      ...OPTIONS,
      replacements: [
        { from: 'RNCP35698BC01.1', to: 'RNCP42118BC01.2', kind: 'near' },
        { from: 'RNCP1BC01.1', to: 'RNCP42118BC01.2', kind: 'exact' },
      ],
    });
    expect(faults(made)).toEqual([]);
    const replaced = made.CFAssociations.filter((one) => one.associationType === 'replacedBy');
    expect(replaced).toHaveLength(1);
    expect(replaced[0]).toMatchObject({
      originNodeURI: { title: 'RNCP35698BC01.1' },
      destinationNodeURI: { title: 'RNCP42118BC01.2' },
      extensions: { kind: 'near' },
    });
    expect(readCase(made).certifications).toEqual([mspc]);
  });

  test('identifiers are UUIDs of version 5', () => {
    expect(uuidOf('a')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
  });
});

describe('our package that others have changed', () => {
  const made = writeCase(mspc, OPTIONS);

  test('an edited statement wins over what our extension says', () => {
    const [first, ...rest] = made.CFItems;
    const edited = { ...made, CFItems: [{ ...first!, fullStatement: 'Maths' }, ...rest] };
    expect(readCase(edited).certifications[0]?.blocks[0]?.title).toBe('Maths');
  });

  test('an item that hangs nowhere is said', () => {
    const lost = { ...made.CFItems[0]!, identifier: 'x', fullStatement: 'Perdu' };
    const [read] = readCase({ ...made, CFItems: [...made.CFItems, lost] }).certifications;
    expect(read?.blocks).toEqual(mspc.blocks);
    expect(read?.warnings.at(-1)).toMatchObject({ code: 'item-loose', excerpt: 'Perdu' });
  });

  test('without our extensions it is read by its hierarchy, ids and texts kept', () => {
    const CFItems = made.CFItems.map((item) => ({ ...item, extensions: undefined }));
    const [read] = readCase({ ...made, CFItems }).certifications;
    expect(read?.warnings.map(({ code }) => code)).toEqual(['extensions-partly']);
    expect(read?.title).toBe(mspc.title);
    const outline = ({ blocks }: typeof mspc) =>
      blocks.map(({ code, title, competences }) => [
        code,
        title,
        competences.map(({ id, text }) => [id, text]),
      ]);
    expect(outline(read!)).toEqual(outline(mspc));
  });

  test('a competence added by others gets an id of its own, the others keep theirs', () => {
    const [block] = made.CFItems;
    const { CFDocument, CFItems, CFAssociations } = made;
    const changed = {
      CFDocument,
      CFItems: [...CFItems, { identifier: 'new', fullStatement: 'Coder', humanCodingScheme: 'M6' }],
      CFAssociations: [
        ...CFAssociations,
        {
          associationType: 'isChildOf',
          sequenceNumber: 0,
          originNodeURI: { identifier: 'new' },
          destinationNodeURI: { identifier: block!.identifier },
        },
      ],
    };
    const [read] = readCase(changed).certifications;
    expect(read?.blocks[0]?.competences.map(({ id }) => id)).toEqual([
      'RNCP35698BC01.6',
      'RNCP35698BC01.1',
      'RNCP35698BC01.2',
      'RNCP35698BC01.3',
      'RNCP35698BC01.4',
      'RNCP35698BC01.5',
    ]);
    expect(read?.blocks[0]?.competences[0]?.aliases).toEqual(['M6']);
    expect(read?.warnings.map(({ code }) => code)).toEqual([
      'extensions-partly',
      'competence-id-made',
      'competence-id-order',
    ]);
  });
});

describe('somebody else’s package', () => {
  const item = (identifier: string, fullStatement: string, humanCodingScheme?: string | null) => ({
    identifier,
    fullStatement,
    humanCodingScheme,
  });
  const child = (origin: string, destination: string, sequenceNumber?: number | null) => ({
    associationType: 'isChildOf',
    originNodeURI: { identifier: origin },
    destinationNodeURI: { identifier: destination },
    sequenceNumber,
  });
  const framework = {
    CFDocument: { identifier: 'doc', title: 'Framework', creator: null },
    CFItems: [
      item('b2', 'Second block', null),
      item('b1', 'First block', 'B1'),
      item('g', 'A group'),
      item('h', 'A group inside'),
      item('c1', 'Diagnose', 'C1.1'),
      item('c2', 'Repair', 'C1.2'),
      item('c3', '', 'C1.3'),
      item('x', 'Lost'),
    ],
    CFAssociations: [
      child('b2', 'doc', 2),
      child('b1', 'doc', 1),
      child('g', 'b1', null),
      child('h', 'g'),
      child('c1', 'h', 1),
      child('c3', 'g', 5),
      child('c2', 'b1', 2),
      { ...child('c2', 'c1'), associationType: 'isRelatedTo' },
    ],
    CFDefinitions: null,
  };
  const read = (changes: object = {}, options: object = { code: 'RNCP42118' }) =>
    readCase({ ...framework, ...changes }, options).certifications[0]!;

  test('gives blocks, groups and competences by its hierarchy, and says what it made up', () => {
    const certification = read();
    expect(certification).toMatchObject({ code: 'RNCP42118', title: 'Framework' });
    expect(certification.blocks.map(({ code, title }) => [code, title])).toEqual([
      ['RNCP42118BC01', 'First block'],
      ['RNCP42118BC02', 'Second block'],
    ]);
    const inside = 'A group – A group inside';
    expect(certification.blocks[0]?.competences).toEqual([
      { id: 'RNCP42118BC01.1', text: 'Repair', group: null, aliases: ['C1.2'] },
      // What has a number stands before what has none.
      { id: 'RNCP42118BC01.2', text: 'C1.3', group: 'A group', aliases: ['C1.3'] },
      { id: 'RNCP42118BC01.3', text: 'Diagnose', group: inside, aliases: ['C1.1'] },
    ]);
    expect(certification.warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'item-loose blocks',
      'block-code-made blocks.RNCP42118BC01',
      'block-code-made blocks.RNCP42118BC02',
      'groups-nested blocks.RNCP42118BC01',
      'competence-id-made blocks.RNCP42118BC01',
      'block-empty blocks.RNCP42118BC02',
    ]);
  });

  test('may say its code in its title, or only in the name of its file', () => {
    const CFDocument = { identifier: 'doc', title: 'RNCP7 – Cuisine' };
    expect(read({ CFDocument }, {})).toMatchObject({ code: 'RNCP7', title: 'Cuisine' });
    const named = read({}, { name: 'export RNCP42118.json' });
    expect(named.code).toBe('RNCP42118');
    expect(named.warnings.map(({ code }) => code)).toContain('certification-code-from-name');
  });

  test('a made code never takes one that another block has', () => {
    const CFItems = framework.CFItems.map((one) =>
      one.identifier === 'b2' ? item('b2', 'Second', 'RNCP42118BC01') : one,
    );
    expect(read({ CFItems }).blocks.map(({ code }) => code)).toEqual([
      'RNCP42118BC02',
      'RNCP42118BC01',
    ]);
  });

  const associations = framework.CFAssociations;
  const chain = Array.from({ length: 40 }, (_, index) => `n${index}`);
  test.each([
    ['no code', {}, {}, 'no-code'],
    ['a code that is none', {}, { code: 'RNCP' }, 'no-code'],
    [
      'a circle below a block',
      { CFAssociations: [...associations, child('b1', 'c1')] },
      null,
      'broken-hierarchy',
    ],
    [
      'an item below itself',
      { CFAssociations: [...associations, child('c1', 'c1')] },
      null,
      'broken-hierarchy',
    ],
    [
      'an item under two parents',
      { CFAssociations: [...associations, child('c2', 'b2')] },
      null,
      'broken-hierarchy',
    ],
    [
      'one identifier twice',
      { CFItems: [...framework.CFItems, item('g', 'Again')] },
      null,
      'broken-hierarchy',
    ],
    [
      'forty levels',
      {
        CFItems: chain.map((id) => item(id, id)),
        CFAssociations: chain.map((id, index) => child(id, chain[index - 1] ?? 'doc')),
      },
      null,
      'broken-hierarchy',
    ],
    [
      'one level only',
      { CFAssociations: [child('b1', 'doc'), child('b2', 'doc')] },
      null,
      'flat-hierarchy',
    ],
    ['no document', { CFDocument: {} }, null, 'wrong-shape'],
    ['items that are none', { CFItems: [{ identifier: 1 }] }, null, 'wrong-shape'],
    ['associations that are none', { CFAssociations: [{}] }, null, 'wrong-shape'],
    [
      'a thousand competences in a block',
      {
        CFItems: [
          item('b', 'B'),
          ...Array.from({ length: 1000 }, (_, n) => item(`c${n}`, `C${n}`)),
        ],
        CFAssociations: [
          child('b', 'doc'),
          ...Array.from({ length: 1000 }, (_, n) => child(`c${n}`, 'b')),
        ],
      },
      null,
      'too-large',
    ],
  ])('%s is refused', (_, changes, options, problem) => {
    const reading = () => read(changes, options ?? { code: 'RNCP42118' });
    expect(reading).toThrow(InterchangeError);
    expect(reading).toThrow(expect.objectContaining({ problem }));
  });
});
